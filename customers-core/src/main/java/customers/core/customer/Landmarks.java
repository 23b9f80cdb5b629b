package customers.core.customer;

import customers.core.id.OrgId;
import customers.core.listing.Slice.Position;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a reading of a listing found out at some cost, for those that come after it: how many there are, where one had to
 * count them, and where pages far from the beginning begin.
 *
 * @param moment of which they are
 * @param total how many match; null where that is not known, or known without a cost
 * @param places by how many there are up to them, themselves included: after which rows pages begin
 */
record Landmarks(Moment moment, @Nullable Long total, NavigableMap<Long, Position> places) {
    /** Of more places that one goes which is missed the least. */
    static final int MOST_PLACES = 128;

    /** Those of a reading that has found nothing yet. */
    static Landmarks none(Moment moment) {
        return new Landmarks(moment, null, new TreeMap<>());
    }

    Landmarks withTotal(long matching) {
        return new Landmarks(moment, matching, places);
    }

    Landmarks withPlace(long rows, Position place) {
        NavigableMap<Long, Position> more = new TreeMap<>(places);
        more.put(rows, place);
        return new Landmarks(moment, total, more);
    }

    /** The same in another moment, with nothing of matter between. */
    Landmarks in(Moment other) {
        return new Landmarks(other, total, places);
    }

    /** These or the others, of which each was found in one moment: the later ones, or both when that is the same. */
    Landmarks orLater(Landmarks other) {
        if (moment.equals(other.moment)) {
            return and(other);
        }
        return moment.seen() != null && moment.since() > other.moment.since() ? this : other;
    }

    /** The last place at or before so many rows; null when there is none. */
    Map.@Nullable Entry<Long, Position> before(long rows) {
        return places.floorEntry(rows);
    }

    /** The first place at or behind so many rows; null when there is none. */
    Map.@Nullable Entry<Long, Position> behind(long rows) {
        return places.ceilingEntry(rows);
    }

    /**
     * These, put right by what was added to the listing since; null where a place is none of the listing any more.
     *
     * @param inOrder the rows of all places and those that were added, as they are in the listing
     * @param now when it is so
     */
    @Nullable
    Landmarks with(List<OrgId> inOrder, Moment now) {
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
        Long matching = total == null ? null : Long.valueOf(total + added);
        return moved.size() < places.size() ? null : new Landmarks(now, matching, moved);
    }

    /** Those of both: true unless something has happened since the earlier one began. */
    Landmarks and(Landmarks other) {
        NavigableMap<Long, Position> both = new TreeMap<>(places);
        both.putAll(other.places);
        while (both.size() > MOST_PLACES) {
            both.remove(leastMissed(both));
        }
        return new Landmarks(moment.and(other.moment), other.total == null ? total : other.total, both);
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
