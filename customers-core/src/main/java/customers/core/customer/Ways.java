package customers.core.customer;

import customers.core.listing.Slice;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Which way to the customers of a listing costs the least. Of n that match among N orgs either those n are gathered and
 * sorted, or about N ÷ n orgs are walked along for each row of the page: the cheaper of the two is about the root of the
 * product of N and the page, or less.
 */
class Ways {
    /** What is gathered without a thought about a better way. */
    static final long LITTLE = 1_000;

    private final Costs costs;
    private final Below below;
    private final CustomerQuery query;
    private final long little;

    Ways(Costs costs, Below below, CustomerQuery query, long little) {
        this.costs = costs;
        this.below = below;
        this.query = query;
        this.little = little;
    }

    /** The cheapest of all. */
    Way cheapest(Slice slice) {
        Way sure = cheapestSure(slice);
        return mayWalk(sure, slice) && costs.reach(slice) <= costs.of(sure, slice) ? Way.WALK : sure;
    }

    private boolean mayWalk(Way sure, Slice slice) {
        if (sure == Way.FOUND) {
            // In the order of their names, what a search finds lies together, somewhere.
            return query.isSearchAlone() && query.sort() != CustomerSort.NAME && costs.of(sure, slice) > little;
        }
        boolean sorts = sure == Way.CHILDREN ? query.sort().isByCount() : below.isDeep() && !isSubtreeInOrder();
        return sorts && query.lookup().isNone() && costs.of(sure, slice) > little;
    }

    private boolean isSubtreeInOrder() {
        return below.depth() == null && query.status() == null && query.sort().isByCreation();
    }

    /** The cheapest of those that find all there is, wherever it lies. */
    Way cheapestSure(Slice slice) {
        if (!query.lookup().isNone()) {
            return ofLookup(slice);
        }
        if (query.plan() != null) {
            return costs.held() < Costs.MANY && !areHoldersNear(slice) ? Way.OF_PLAN : Way.CHILDREN;
        }
        if (below.isDirect()) {
            return Way.CHILDREN;
        }
        return below.isEverywhere() ? ofAll(slice) : ofTree(slice);
    }

    private boolean areHoldersNear(Slice slice) {
        boolean hasOrder = query.sort() == CustomerSort.NAME || (query.sort().isByCreation() && query.status() == null);
        return hasOrder && costs.held() > little / 4 && costs.areHoldersNear(slice);
    }

    private Way ofLookup(Slice slice) {
        if (query.lookup().externalId() != null) {
            return Way.CALLED;
        }
        if (query.lookup().ownerEmail() != null) {
            return Way.OWNED;
        }
        return below.isDeep() && costs.of(Way.DESCENT, slice) <= little ? Way.DESCENT : Way.FOUND;
    }

    private Way ofAll(Slice slice) {
        boolean isInOrder =
                query.status() == null || query.sort().isByCreation() || query.sort() == CustomerSort.STATUS;
        return isInOrder || costs.of(Way.ALL, slice) <= costs.of(Way.OF_STATUS, slice) ? Way.ALL : Way.OF_STATUS;
    }

    private Way ofTree(Slice slice) {
        if (isSubtreeInOrder()) {
            return Way.SUBTREE;
        }
        if (costs.of(Way.DESCENT, slice) <= little) {
            return Way.DESCENT;
        }
        return Stream.of(Way.DESCENT, Way.SUBTREE, Way.OF_STATUS)
                .filter(way -> way != Way.SUBTREE || below.depth() == null)
                .filter(way -> way != Way.OF_STATUS || query.status() != null)
                .min(Comparator.comparingLong(way -> costs.of(way, slice)))
                .orElseThrow();
    }

    /** Whether the way has the order, and skips so little that its rows are read at once and not their ids first. */
    boolean isAlong(Way way, Slice slice) {
        boolean hasOrder =
                way == Way.ALL || (way == Way.CHILDREN && !query.sort().isByCount());
        return hasOrder && slice.offset() <= slice.limit();
    }

    /** Whether the way gathers all that match, so that they are as good as counted. */
    boolean isCounting(Way way) {
        return way == Way.FOUND || way == Way.OF_PLAN;
    }

    /** The way that counts all that match, where no census knows. */
    Way counting(Slice slice) {
        return query.lookup().isNone() && costs.held() < Costs.MANY ? Way.OF_PLAN : cheapestSure(slice);
    }

    /** Whether all that match can be counted by the key of the plan's subscriptions alone. */
    boolean isOfPlanAlone() {
        return query.lookup().isNone() && query.status() == null;
    }

    /** How far a walk goes at first. */
    long reach(Slice slice) {
        return costs.reach(slice);
    }

    /** How far a walk goes at most, before it costs more than the surest way. */
    long farthest(Slice slice) {
        return costs.of(cheapestSure(slice), slice);
    }
}
