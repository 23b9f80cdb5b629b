package customers.core.customer;

import customers.core.listing.Slice.Position;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a reading of a listing found out at some cost, for those that come after it: how many there are, where one had to
 * count them, and where pages far from the beginning begin.
 *
 * @param since the position of the feed when the reading began: whatever was committed after it has a later one, or none yet
 * @param total how many match; null where that is not known, or known without a cost
 * @param places by how many there are up to them, themselves included: after which rows pages begin
 */
record Landmarks(long since, @Nullable Long total, NavigableMap<Long, Position> places) {
    /** Of more places that one goes which is missed the least. */
    static final int MOST_PLACES = 128;

    /** Nothing but when it began. */
    static Landmarks begun(long since) {
        return new Landmarks(since, null, new TreeMap<>());
    }

    Landmarks withTotal(long matching) {
        return new Landmarks(since, matching, places);
    }

    /** The same, found to be so at a later position as well. */
    Landmarks at(long position) {
        return new Landmarks(position, total, places);
    }

    /** The last place at or before so many rows; null when there is none. */
    Map.@Nullable Entry<Long, Position> before(long rows) {
        return places.floorEntry(rows);
    }

    Landmarks withPlace(long rows, Position place) {
        NavigableMap<Long, Position> more = new TreeMap<>(places);
        more.put(rows, place);
        return new Landmarks(since, total, more);
    }

    /** Those of both: true unless something has happened since the earlier one began. */
    Landmarks and(Landmarks other) {
        NavigableMap<Long, Position> both = new TreeMap<>(places);
        both.putAll(other.places);
        while (both.size() > MOST_PLACES) {
            both.remove(leastMissed(both));
        }
        return new Landmarks(Math.min(since, other.since), other.total == null ? total : other.total, both);
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
