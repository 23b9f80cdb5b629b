package customers.core.customer;

import customers.core.census.Question;
import customers.core.listing.Page;
import customers.core.listing.Slice;
import customers.core.org.Org;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One reading of a listing of customers. */
class CustomerListing {
    /** From here on the total is read first, and the page from the nearer end. */
    private static final long FAR = 1_000;

    /** How many times as long it takes to read a key backwards: between two and three. */
    private static final long BACKWARDS = 3;

    private static final Slice FIRST = new Slice(0, 1, false, false, null);

    private final CustomerMapper customers;
    private final Counts counts;
    private final Ways ways;
    private final Below below;
    private final CustomerQuery query;
    private long total = -1;

    CustomerListing(CustomerMapper customers, Counts counts, Ways ways, Below below, CustomerQuery query) {
        this.customers = customers;
        this.counts = counts;
        this.ways = ways;
        this.below = below;
        this.query = query;
    }

    Page<Org> read() {
        return Page.read(query.page(), query.sort().order(), this::rows, this::total);
    }

    private long total() {
        if (total < 0) {
            total = count();
        }
        return total;
    }

    private long count() {
        if (query.isOfCensus()) {
            return counts.below(query.status());
        }
        return ways.isOfGreatPlan()
                ? customers.countHolders(query)
                : customers.count(below, query, ways.counting(FIRST));
    }

    private List<Org> rows(Slice slice) {
        if (slice.offset() < FAR) {
            return along(slice);
        }
        long left = total() - slice.offset();
        if (left <= 0) {
            return List.of();
        }
        long there = slice.offset() * (slice.descending() ? BACKWARDS : 1);
        long fromTheEnd = left * (slice.descending() ? 1 : BACKWARDS);
        return there <= fromTheEnd ? along(slice) : back(slice, left);
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
        return ways.isAlong(way, slice) ? along(way, slice) : customers.list(below, query, way, 0, slice);
    }

    /** Reads the total with the first page, so that both are of one moment. */
    private List<Org> along(Way way, Slice slice) {
        boolean isCounted = total < 0 && slice.after() == null && query.isOfCensus();
        Question asked = isCounted ? counts.ask(query.status()) : null;
        List<Counted> rows = customers.listAlong(below, query, way, slice, asked);
        if (asked != null && !rows.isEmpty()) {
            total = rows.get(0).total();
        }
        return rows.stream().map(Counted::org).toList();
    }

    /** Walks farther where those that match lie at the far end, and gathers them before that costs more. */
    private List<Org> walk(Slice slice) {
        long farthest = ways.farthest(slice);
        for (long reach = ways.reach(slice); reach <= farthest; reach *= 4) {
            List<Org> rows = customers.list(below, query, Way.WALK, reach, slice);
            if (rows.size() == slice.limit() || customers.countAhead(query, reach, slice) < reach) {
                return rows;
            }
        }
        return customers.list(below, query, ways.cheapestSure(slice), 0, slice);
    }
}
