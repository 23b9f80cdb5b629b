package customers.core.customer;

import customers.core.census.Question;
import customers.core.listing.Page;
import customers.core.listing.Slice;
import customers.core.listing.Slice.Position;
import customers.core.org.Org;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One reading of a listing of customers. */
class CustomerListing {
    /** How many times as long it takes to read a key backwards: between two and three. */
    private static final long BACKWARDS = 3;

    private static final Slice FIRST = new Slice(0, 1, false, false, null);

    private final CustomerMapper customers;
    private final Atlas atlas;
    private final Counts counts;
    private final Ways ways;
    private final Below below;
    private final CustomerQuery query;
    private final long little;
    private final @Nullable Landmarks known;
    private @Nullable Landmarks found;
    private boolean relies;
    private long total = -1;

    /**
     * @param little from so many on a total is worth keeping, and of a page so far off the total is read first, the page
     *     from where it is the nearest, and its place kept
     * @param known what was found out before; null for nothing
     */
    CustomerListing(
            CustomerMapper customers,
            Atlas atlas,
            Counts counts,
            Ways ways,
            Below below,
            CustomerQuery query,
            long little,
            @Nullable Landmarks known) {
        this.customers = customers;
        this.atlas = atlas;
        this.counts = counts;
        this.ways = ways;
        this.below = below;
        this.query = query;
        this.little = little;
        this.known = known;
    }

    Page<Org> read() {
        return Page.read(query.page(), query.sort().order(), this::rows, this::total);
    }

    /** What it found out that is worth keeping; null for nothing. */
    @Nullable
    Landmarks found() {
        return found;
    }

    /** Whether what it read is true only if what was found out before is. */
    boolean relies() {
        return relies;
    }

    private long total() {
        if (total < 0 && known != null && known.total() != null) {
            relies = true;
            total = known.total();
        }
        if (total < 0) {
            total = count();
        }
        return total;
    }

    private boolean isTotalKnown() {
        return total >= 0 || (known != null && known.total() != null);
    }

    private long count() {
        if (query.isOfCensus()) {
            return counts.below(query.status());
        }
        CustomerMapper.Total counted = ways.isOfPlanAlone()
                ? customers.countHolders(query)
                : customers.count(below, query, ways.counting(FIRST));
        return counted(counted.orgs(), counted.since());
    }

    private long counted(long orgs, long since) {
        if (orgs >= little) {
            found = (found == null ? Landmarks.begun(since) : found).withTotal(orgs);
        }
        return orgs;
    }

    private List<Org> rows(Slice slice) {
        return slice.offset() < Math.max(1, little) ? along(slice) : far(slice);
    }

    /** Begins at the place, if that is known, else reads the row before as well: its place is that of the page. */
    private List<Org> far(Slice slice) {
        if (found == null) {
            found = known == null ? atlas.begin() : Landmarks.begun(known.since());
        }
        long left = total() - slice.offset();
        if (left <= 0) {
            return List.of();
        }
        Map.Entry<Long, Position> place = known == null ? null : known.before(slice.offset());
        if (place != null && place.getKey() == slice.offset()) {
            return placed(slice, slice.offset(), along(behind(slice, place)));
        }
        Slice wider = new Slice(slice.offset() - 1, slice.limit() + 1, slice.descending(), slice.keyed(), null);
        List<Org> rows = placed(slice, wider.offset(), fromTheNearest(wider, left + 1, place));
        return rows.isEmpty() ? rows : rows.subList(1, rows.size());
    }

    /** The same rows, counted from the place on. */
    private Slice behind(Slice slice, Map.Entry<Long, Position> place) {
        relies = true;
        long offset = slice.offset() - place.getKey();
        return new Slice(offset, slice.limit(), slice.descending(), slice.keyed(), place.getValue());
    }

    private List<Org> fromTheNearest(Slice slice, long left, Map.@Nullable Entry<Long, Position> place) {
        long skipped = slice.offset() - (place == null ? 0 : place.getKey());
        long there = skipped * (slice.descending() ? BACKWARDS : 1);
        long fromTheEnd = left * (slice.descending() ? 1 : BACKWARDS);
        if (there > fromTheEnd) {
            return back(slice, left);
        }
        return along(place == null ? slice : behind(slice, place));
    }

    /** Notes where the page begins and where the next one will. */
    private List<Org> placed(Slice slice, long offset, List<Org> rows) {
        if (found != null && !rows.isEmpty()) {
            note(slice, offset + 1, rows.get(0));
            note(slice, offset + rows.size(), rows.get(rows.size() - 1));
        }
        return rows;
    }

    private void note(Slice slice, long upTo, Org row) {
        if (found != null) {
            found = found.withPlace(upTo, query.sort().order().placeOf(row, slice.descending()));
        }
    }

    private List<Org> back(Slice slice, long left) {
        int limit = (int) Math.min(left, slice.limit());
        List<Org> rows =
                new ArrayList<>(along(new Slice(left - limit, limit, !slice.descending(), slice.keyed(), null)));
        Collections.reverse(rows);
        return rows;
    }

    private List<Org> along(Slice slice) {
        Way way = ways.cheapest(slice);
        if (way == Way.WALK) {
            return walk(slice);
        }
        return ways.isAlong(way, slice) ? along(way, slice) : gathered(way, slice);
    }

    /** Reads the total with the page, where that takes no other statement. */
    private List<Org> gathered(Way way, Slice slice) {
        boolean isCounted = !isTotalKnown() && slice.after() == null && !query.isOfCensus() && ways.isCounting(way);
        List<Counted> rows = customers.list(below, query, way, 0, slice, isCounted);
        if (isCounted && !rows.isEmpty()) {
            total = counted(rows.get(0).total(), rows.get(0).since());
        }
        return orgs(rows);
    }

    private static List<Org> orgs(List<Counted> rows) {
        return rows.stream().map(Counted::org).toList();
    }

    /** Reads the total with the first page, so that both are of one moment. */
    private List<Org> along(Way way, Slice slice) {
        boolean isCounted = total < 0 && slice.after() == null && query.isOfCensus();
        Question asked = isCounted ? counts.ask(query.status()) : null;
        List<Counted> rows = customers.listAlong(below, query, way, slice, asked);
        if (asked != null && !rows.isEmpty()) {
            total = rows.get(0).total();
        }
        return orgs(rows);
    }

    /** Walks farther where those that match lie at the far end, and gathers them before that costs more. */
    private List<Org> walk(Slice slice) {
        long farthest = ways.farthest(slice);
        for (long reach = ways.reach(slice); reach <= farthest; reach *= 4) {
            List<Org> rows = orgs(customers.list(below, query, Way.WALK, reach, slice, false));
            if (rows.size() == slice.limit() || customers.countAhead(query, reach, slice) < reach) {
                return rows;
            }
        }
        return orgs(customers.list(below, query, ways.cheapestSure(slice), 0, slice, false));
    }
}
