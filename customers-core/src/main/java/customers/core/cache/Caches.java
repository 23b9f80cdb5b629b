package customers.core.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * All that this server remembers. What a write makes stale is forgotten here with its commit, before its answer, and by the
 * other servers when they read of it in the feed; whatever happens to that, nothing outlives its life.
 */
@Component
public class Caches {
    /** More at once are not looked for one by one. */
    private static final int MOST_CHANGES = 100;

    private final List<Recent<?, ?>> all = new CopyOnWriteArrayList<>();
    private final Map<String, Cache<?, ?>> others = new ConcurrentHashMap<>();
    private final CacheProperties properties;
    private final Ticker ticker;

    public Caches(CacheProperties properties, Ticker ticker) {
        this.properties = properties;
        this.ticker = ticker;
    }

    /** Begins to remember something. */
    public <K, V> Recent<K, V> remember(Recent.Of<K, V> what) {
        Recent<K, V> recent = new Recent<>(what, properties.life(), ticker);
        all.add(recent);
        return recent;
    }

    /** Has something measured that finds out by itself what of it is stale; emptied when everything is. */
    public void measure(String name, Cache<?, ?> other) {
        others.put(name, other);
    }

    /** Whether anything is remembered at all. */
    public boolean areOn() {
        return !properties.life().isZero();
    }

    /** All of them by name, for the metrics. */
    public Map<String, Cache<?, ?>> measured() {
        Map<String, Cache<?, ?>> measured = new HashMap<>(others);
        all.forEach(recent -> measured.put(recent.name(), recent.measured()));
        return measured;
    }

    /** Those that are told what is stale. */
    public List<Recent<?, ?>> all() {
        return List.copyOf(all);
    }

    /** Forgets what these may have changed. */
    public void forget(Collection<Stale> changes) {
        if (!changes.isEmpty()) {
            Collection<Stale> one = changes.size() > MOST_CHANGES ? List.of(Stale.EVERYTHING) : changes;
            all.forEach(recent -> recent.forget(one));
            if (one.contains(Stale.EVERYTHING)) {
                others.values().forEach(Cache::invalidateAll);
            }
        }
    }

    /**
     * Forgets what the transaction under way changes, once it is committed, and before anybody is told so. Also when it is
     * not known whether it is committed.
     */
    public void forgetAfterCommit(Stale change) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_ROLLED_BACK) {
                    forget(List.of(change));
                }
            }
        });
    }
}
