package customers.core.customer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import customers.core.cache.CacheProperties;
import customers.core.cache.Caches;
import customers.core.tree.Lineage;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The landmarks of listings of customers. What they say is exact: every write leaves its event with its commit, so as long
 * as none has come that could matter, they are as they were. Whoever relies on them asks for that afterwards, in one
 * statement, and reads anew what was not so.
 *
 * <p>Those of a bounded number of listings, none longer than their life, for what is changed by hand leaves no event. Inside
 * a transaction none are found and none kept: there a call sees its own writes, which may be undone.
 */
@Component
class Atlas {
    private static final Duration LIFE = Duration.ofMinutes(1);

    /** With more events than this to look through, they are given up. */
    private static final long FARTHEST = 5_000;

    private final AtlasMapper mapper;
    private final boolean isOn;
    private final Cache<Listed, Landmarks> kept;

    Atlas(AtlasMapper mapper, Caches caches, CacheProperties properties, Ticker ticker) {
        this.mapper = mapper;
        this.isOn = properties.listings() > 0 && !properties.life().isZero();
        this.kept = Caffeine.newBuilder()
                .maximumSize(properties.listings())
                .expireAfter(Expiry.<Listed, Landmarks>creating((listed, landmarks) -> LIFE))
                .ticker(ticker)
                .executor(Runnable::run)
                .recordStats()
                .build();
        caches.measure("listings", kept);
    }

    /** Those of the listing, as they were; null for none. */
    @Nullable
    Landmarks find(Listed listed) {
        return isUsable() ? kept.getIfPresent(listed) : null;
    }

    private boolean isUsable() {
        return isOn && !TransactionSynchronizationManager.isActualTransactionActive();
    }

    /** None yet, of a reading that begins now. */
    Landmarks begin() {
        return Landmarks.begun(mapper.findHead());
    }

    /** Keeps those of a reading that relied on none. */
    void keep(Listed listed, @Nullable Landmarks found) {
        if (found != null && isUsable()) {
            kept.asMap().merge(listed, found, Landmarks::and);
        }
    }

    /**
     * Whether what was read with the help of landmarks is true: nothing that could matter has been committed since. If so,
     * those found besides are kept as well, else they are forgotten.
     *
     * @param lineage of the org below which is listed
     */
    boolean confirm(Listed listed, Lineage lineage, Landmarks known, @Nullable Landmarks besides) {
        AtlasMapper.Check check = mapper.check(listed, lineage.path(), known.since(), known.since() + FARTHEST);
        // Only these: of what another call has put in their place nothing is known here.
        kept.asMap().computeIfPresent(listed, (key, now) -> {
            if (!now.equals(known)) {
                return now;
            }
            return check.matters() ? null : (besides == null ? now : now.and(besides)).at(check.head());
        });
        return !check.matters();
    }
}
