package customers.core.customer;

import customers.core.listing.Slice;
import customers.core.tree.Status;

/**
 * How many rows each way looks at for a part of a listing, about a microsecond each. Estimates: nothing but the choice of a
 * way depends on them.
 */
class Costs {
    /** From so many subscriptions to a plan on, the next subscriber is never far. */
    static final long MANY = 5_000;

    private final CustomerMapper customers;
    private final Counts counts;
    private final Below below;
    private final CustomerQuery query;
    private final long known;
    private long held;

    /**
     * @param known how many match, where a plan or a search tells them apart and it was found out before; else 0
     */
    Costs(CustomerMapper customers, Counts counts, Below below, CustomerQuery query, long known) {
        this.customers = customers;
        this.counts = counts;
        this.below = below;
        this.query = query;
        this.known = known;
        this.held = query.plan() == null || known < MANY ? -1 : MANY;
    }

    /** How many live subscriptions there are to the plan that is asked for; at most {@link #MANY}. */
    long held() {
        if (held < 0) {
            held = customers.countHeld(query, MANY);
        }
        return held;
    }

    /** About how many match; without those that a lookup leaves out, unless that is known. */
    private long matches() {
        if (known > 0) {
            return known;
        }
        return Math.max(1, query.plan() == null ? counts.below(query.status()) : held());
    }

    /** What a way costs that needs no luck. */
    long of(Way way, Slice slice) {
        return switch (way) {
            case CHILDREN -> query.sort().isByCount() ? counts.below(query.status()) : ahead(slice);
            case ALL -> apart(slice, counts.everywhere(null)) / 5;
            case OF_STATUS -> counts.everywhere(query.status()) * (below.isDeep() ? 2 : 1);
            case SUBTREE -> query.sort().isByCreation() ? apart(slice, counts.subtree()) : counts.subtree();
            case DESCENT -> 2 * passed();
            case FOUND -> 2 * known;
            default -> held();
        };
    }

    /**
     * Whether going through the customers of the plan's org, asking each whether it holds the plan, costs less than to gather
     * those that do; and even where all of them lie at the far end, not many times as much.
     */
    boolean areHoldersNear(Slice slice) {
        long customersOfVendor = counts.below(null);
        return apart(slice, customersOfVendor) < held() && customersOfVendor <= 5 * held();
    }

    private long passed() {
        return counts.below(null) + (query.status() == Status.DELETED ? counts.below(Status.DELETED) : 0);
    }

    /**
     * How far to walk along all orgs, so that the page is found unless those that match lie close together elsewhere: one at
     * least, however few there are now of the many that were known.
     */
    long reach(Slice slice) {
        long all = counts.everywhere(query.status());
        return Math.max(1, Math.min(all + 1, 20 * all / matches() + 3 * apart(slice, all) / 2));
    }

    /** How many of so many rows lie before the end of the page when those that match are spread evenly. */
    private long apart(Slice slice, long all) {
        return Math.min(all, ahead(slice) * all / matches());
    }

    private static long ahead(Slice slice) {
        return slice.offset() + slice.limit();
    }
}
