package customers.core.customer;

import customers.core.id.ActivityId;
import customers.core.id.OrgId;
import customers.core.listing.Slice.Position;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a reading of a listing found out at some cost, for those that come after it: how many there are, where one had to
 * count them, and where pages far from the beginning begin.
 *
 * @param since the position of the feed when the reading began: whatever was committed after it has a later one, or none yet
 * @param seen those events without a position that are accounted for, as is every event up to that position and no other;
 *     null where that is not known, so that what has come since cannot be told from what is accounted for
 * @param total how many match; null where that is not known, or known without a cost
 * @param places by how many there are up to them, themselves included: after which rows pages begin
 */
record Landmarks(
        long since,
        @Nullable Set<ActivityId> seen,
        @Nullable Long total,
        NavigableMap<Long, Position> places) {
    /** Of more places that one goes which is missed the least. */
    static final int MOST_PLACES = 128;

    /** Nothing but when it began. */
    static Landmarks begun(long since) {
        return new Landmarks(since, null, null, new TreeMap<>());
    }

    /** Nothing but the moment that all of it is of. */
    static Landmarks ofMoment(long since, Set<ActivityId> seen) {
        return new Landmarks(since, seen, null, new TreeMap<>());
    }

    /** Nothing but when these were found. */
    Landmarks emptied() {
        return new Landmarks(since, seen, null, new TreeMap<>());
    }

    Landmarks withTotal(long matching) {
        return new Landmarks(since, seen, matching, places);
    }

    /** The same, with nothing of matter up to a later position, nor without one but what was seen. */
    Landmarks at(long position) {
        return new Landmarks(position, seen == null ? Set.of() : seen, total, places);
    }

    /** The same where it is not known what was seen. */
    Landmarks unsure() {
        return new Landmarks(since, null, total, places);
    }

    private boolean isOfSameMoment(Landmarks other) {
        return since == other.since && Objects.equals(seen, other.seen);
    }

    /** These or the others, of which each was found in one moment: the later ones, or both when that is the same. */
    Landmarks orLater(Landmarks other) {
        if (isOfSameMoment(other)) {
            return and(other);
        }
        return seen != null && since > other.since ? this : other;
    }

    /** The last place at or before so many rows; null when there is none. */
    Map.@Nullable Entry<Long, Position> before(long rows) {
        return places.floorEntry(rows);
    }

    /** The first place at or behind so many rows; null when there is none. */
    Map.@Nullable Entry<Long, Position> behind(long rows) {
        return places.ceilingEntry(rows);
    }

    /** The same in another moment, with nothing of matter between. */
    Landmarks in(Landmarks moment) {
        return new Landmarks(moment.since, moment.seen, total, places);
    }

    /**
     * These, put right by what was added to the listing since; null where a place is none of the listing any more.
     *
     * @param inOrder the rows of all places and those that were added, as they are in the listing
     * @param moment in which it is so
     */
    @Nullable
    Landmarks with(List<OrgId> inOrder, Landmarks moment) {
        Map<Object, Map.Entry<Long, Position>> byId = new HashMap<>();
        places.entrySet().forEach(place -> byId.put(place.getValue().id(), place));
        NavigableMap<Long, Position> moved = new TreeMap<>();
        long added = 0;
        for (OrgId id : inOrder) {
            Map.Entry<Long, Position> place = byId.get(id);
            if (place == null) {
                added++;
            } else {
                moved.put(place.getKey() + added, place.getValue());
            }
        }
        Long now = total == null ? null : Long.valueOf(total + added);
        return moved.size() < places.size() ? null : new Landmarks(moment.since, moment.seen, now, moved);
    }

    Landmarks withPlace(long rows, Position place) {
        NavigableMap<Long, Position> more = new TreeMap<>(places);
        more.put(rows, place);
        return new Landmarks(since, seen, total, more);
    }

    /** Those of both: true unless something has happened since the earlier one began. */
    Landmarks and(Landmarks other) {
        NavigableMap<Long, Position> both = new TreeMap<>(places);
        both.putAll(other.places);
        while (both.size() > MOST_PLACES) {
            both.remove(leastMissed(both));
        }
        return new Landmarks(
                Math.min(since, other.since),
                isOfSameMoment(other) ? seen : null,
                other.total == null ? total : other.total,
                both);
    }

    /** The one between the two that are the nearest to each other; never the last. */
    private static Long leastMissed(NavigableMap<Long, Position> places) {
        long least = Long.MAX_VALUE;
        Long missed = places.firstKey();
        long before = 0;
        Long at = null;
        for (Long next : places.keySet()) {
            if (at != null && next - before < least) {
                least = next - before;
                missed = at;
            }
            before = at == null ? 0 : at;
            at = next;
        }
        return missed;
    }
}
