package customers.core.customer;

import customers.core.census.Question;
import customers.core.listing.Page;
import customers.core.listing.Slice;
import customers.core.org.Org;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One reading of a listing of customers. */
class CustomerListing {
    private static final Slice FIRST = new Slice(0, 1, false, false, null);

    private final CustomerMapper customers;
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
            Counts counts,
            Ways ways,
            Below below,
            CustomerQuery query,
            long little,
            @Nullable Landmarks known) {
        this.customers = customers;
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
            Landmarks begun = Landmarks.none(known == null ? Moment.unsure(since) : known.moment());
            found = (found == null ? begun : found).withTotal(orgs);
        }
        return orgs;
    }

    private List<Org> rows(Slice slice) {
        return slice.offset() < Math.max(1, little) ? along(slice) : far(slice);
    }

    /** Begins at the place, if that is known, else reads the row before as well: its place is that of the page. */
    private List<Org> far(Slice slice) {
        if (found == null && known != null) {
            found = Landmarks.none(known.moment());
        }
        long left = total() - slice.offset();
        if (left <= 0) {
            return List.of();
        }
        if (known != null && known.places().containsKey(slice.offset())) {
            List<Org> rows = by(new Approach(false, 0, known.before(slice.offset())), slice);
            note(slice, rows, rows.size());
            return rows;
        }
        Slice wider = new Slice(slice.offset() - 1, slice.limit() + 1, slice.descending(), slice.keyed(), null);
        List<Org> rows = by(Approach.cheapest(wider, total(), known), wider);
        note(wider, rows, 1);
        note(wider, rows, rows.size());
        return rows.isEmpty() ? rows : rows.subList(1, rows.size());
    }

    private List<Org> by(Approach approach, Slice slice) {
        relies |= approach.from() != null;
        List<Org> rows = along(approach.of(slice, total(), query.sort().order()));
        if (!approach.turned()) {
            return rows;
        }
        List<Org> turned = new ArrayList<>(rows);
        Collections.reverse(turned);
        return turned;
    }

    /** Notes how many there are up to the row with the number, 1 being the first: a page begins behind it. */
    private void note(Slice slice, List<Org> rows, int number) {
        if (found != null && !rows.isEmpty()) {
            Org row = rows.get(number - 1);
            found = found.withPlace(
                    slice.offset() + number, query.sort().order().placeOf(row, slice.descending()));
        }
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
