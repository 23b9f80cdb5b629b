package customers.core.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What was read not long ago, by its key: a bounded number, each for its life, counted from before it was read. What is not
 * there is not remembered, so whoever asks for what nobody has takes no place, and what is made elsewhere is found at once.
 *
 * <p><b>Nothing stale comes back.</b> Between reading a value and keeping it a write may commit and have the old one
 * forgotten; then it is not kept, for the generation is another one. Keeping and forgetting exclude each other; finding
 * takes no lock.
 *
 * <p><b>Nobody waits for another's reading.</b> Of several who miss at once each reads for itself: as often as without
 * this, once in a life, and a slow statement holds up its own call alone.
 *
 * <p>Inside a transaction everything is read anew and nothing is kept: there a call sees its own writes, which may be undone.
 */
public final class Recent<K, V> {
    private final String name;
    private final Function<K, Optional<V>> read;
    private final BiPredicate<Stale, V> isStale;
    private final long life;
    private final Ticker ticker;
    private final Cache<K, Kept<V>> kept;
    private volatile long generation;

    /**
     * A value and when its reading began.
     *
     * @param readAt by the ticker
     */
    record Kept<V>(V value, long readAt) {}

    Recent(Of<K, V> of, Duration life, Ticker ticker) {
        this.name = of.name();
        this.read = of.read();
        this.isStale = of.isStale();
        this.life = life.toNanos();
        this.ticker = ticker;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(of.most())
                .weigher((K key, Kept<V> one) -> of.weight().applyAsInt(one.value()))
                .expireAfterWrite(life)
                .ticker(ticker)
                .executor(Runnable::run)
                .recordStats()
                .build();
    }

    /**
     * What is to be remembered.
     *
     * @param name for the metrics
     * @param most the greatest weight of all together
     * @param read reads one from the database; what it answers empty is not kept
     * @param isStale whether a value may be another one by now
     */
    public record Of<K, V>(
            String name,
            long most,
            ToIntFunction<V> weight,
            Function<K, Optional<V>> read,
            BiPredicate<Stale, V> isStale) {}

    /** Answers it as it was within the life, or reads it. */
    public Optional<V> find(K key) {
        if (life == 0 || TransactionSynchronizationManager.isActualTransactionActive()) {
            return findNow(key);
        }
        Kept<V> found = kept.getIfPresent(key);
        return found != null && ticker.read() - found.readAt() < life ? Optional.of(found.value()) : readAndKeep(key);
    }

    /** Answers it as it is now. */
    public Optional<V> findNow(K key) {
        return read.apply(key);
    }

    private Optional<V> readAndKeep(K key) {
        long before = generation;
        long readAt = ticker.read();
        Optional<V> value = read.apply(key);
        value.ifPresent(found -> keep(key, new Kept<>(found, readAt), before));
        return value;
    }

    private synchronized void keep(K key, Kept<V> value, long before) {
        if (generation == before) {
            kept.put(key, value);
        }
    }

    /** Forgets what of it any of these may have changed, and what is being read. */
    synchronized void forget(Collection<Stale> changes) {
        generation++;
        kept.asMap().values().removeIf(one -> changes.stream().anyMatch(change -> isStale.test(change, one.value())));
    }

    /** For the metrics. */
    public String name() {
        return name;
    }

    /** For the metrics. */
    public Cache<K, ?> measured() {
        return kept;
    }
}
