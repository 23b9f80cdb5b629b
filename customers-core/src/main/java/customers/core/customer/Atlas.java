package customers.core.customer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import customers.core.cache.CacheProperties;
import customers.core.cache.Caches;
import customers.core.id.ActivityId;
import customers.core.tree.Lineage;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The landmarks of listings of customers. What they say is exact: every write leaves its event with its commit, so as long
 * as none has come that could matter, they are as they were. Whoever relies on them asks for that afterwards, in one
 * statement. Where some have come, the reading is repeated in one moment, with what was added till then counted in.
 *
 * <p>Those of a bounded number of listings, none longer than their life, for what is changed by hand leaves no event. Inside
 * a transaction none are found and none kept: there a call sees its own writes, which may be undone.
 */
@Component
class Atlas {
    private static final Duration LIFE = Duration.ofMinutes(1);

    /** With more events than this to look through, they are given up. */
    private static final long FARTHEST = 5_000;

    /** With more of them to be put right by, too. */
    private static final int MOST_EVENTS = 1_000;

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

    /** Whether any are kept. */
    boolean isUsable() {
        return isOn && !TransactionSynchronizationManager.isActualTransactionActive();
    }

    /** Keeps those of a reading that relied on none. */
    void keep(Listed listed, @Nullable Landmarks found) {
        if (found != null && isUsable()) {
            kept.asMap().merge(listed, found.in(found.moment().unsure()), Landmarks::and);
        }
    }

    /**
     * Whether what was read with the help of landmarks is true: nothing that could matter has been committed since. If so,
     * those found besides are kept as well.
     *
     * @param lineage of the org below which is listed
     */
    boolean confirm(Listed listed, Lineage lineage, Landmarks known, @Nullable Landmarks besides) {
        Moment then = known.moment();
        AtlasMapper.Check check =
                mapper.check(listed, lineage.path(), then.since(), then.since() + FARTHEST, then.seen());
        if (!check.matters()) {
            // Only these: of what another call has put in their place nothing is known here.
            kept.asMap()
                    .computeIfPresent(
                            listed, (key, now) -> now.equals(known) ? and(known, besides, check.head()) : now);
        }
        return !check.matters();
    }

    private static Landmarks and(Landmarks known, @Nullable Landmarks besides, long head) {
        Landmarks all = besides == null ? known : known.and(besides);
        return all.in(all.moment().at(head));
    }

    /**
     * Those of this moment, in which all is read until it is over: the ones known, put right by what was added to the
     * listing since, or nothing but the moment where something else has happened that could matter.
     */
    Landmarks follow(Listed listed, Lineage lineage, @Nullable Landmarks known, Additions additions) {
        long head = mapper.findHead();
        Set<ActivityId> seen = known == null || head - known.moment().since() > FARTHEST
                ? null
                : known.moment().seen();
        if (known == null || seen == null) {
            return Landmarks.none(moment(head, mapper.list(listed, lineage.path(), head, MOST_EVENTS + 1)));
        }
        List<AtlasMapper.Event> events =
                mapper.list(listed, lineage.path(), known.moment().since(), MOST_EVENTS + 1);
        Moment now = moment(head, events);
        List<AtlasMapper.Event> since =
                events.stream().filter(event -> !seen.contains(event.id())).toList();
        boolean isAdded =
                events.size() <= MOST_EVENTS && since.stream().allMatch(event -> listed.isAddition(event.kind()));
        Landmarks followed = isAdded ? additions.put(known, now, since) : null;
        return followed == null ? Landmarks.none(now) : followed;
    }

    private static Moment moment(long head, List<AtlasMapper.Event> events) {
        return events.size() > MOST_EVENTS ? Moment.unsure(head) : new Moment(head, pending(events));
    }

    private static Set<ActivityId> pending(List<AtlasMapper.Event> events) {
        return events.stream()
                .filter(AtlasMapper.Event::pending)
                .map(AtlasMapper.Event::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Keeps those of a moment, unless some of a later one are kept. */
    void keepOfMoment(Listed listed, Landmarks found) {
        if (isUsable()) {
            kept.asMap().merge(listed, found, Landmarks::orLater);
        }
    }
}
