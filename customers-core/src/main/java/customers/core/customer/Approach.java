package customers.core.customer;

import customers.core.listing.Order;
import customers.core.listing.Slice;
import customers.core.listing.Slice.Position;
import customers.core.org.Org;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From where a page far from the beginning is reached.
 *
 * @param turned against the direction of the listing, so that its rows are read from the last to the first
 * @param skipped how many rows between there and the page
 * @param from the place, and how many rows there are up to it; null for the end of the listing that it comes from
 */
record Approach(boolean turned, long skipped, Map.@Nullable Entry<Long, Position> from) {
    /** How many times as long it takes to read a key backwards: between two and three. */
    private static final long BACKWARDS = 3;

    /**
     * The cheapest: from the beginning, from the end, or from the place before or behind the page that is the nearest.
     *
     * @param slice no further than to the total
     */
    static Approach cheapest(Slice slice, long total, @Nullable Landmarks known) {
        long last = last(slice, total);
        Map.Entry<Long, Position> before = known == null ? null : known.before(slice.offset());
        Map.Entry<Long, Position> behind = known == null ? null : known.behind(last + 1);
        return Stream.of(
                        new Approach(false, slice.offset() - (before == null ? 0 : before.getKey()), before),
                        new Approach(true, (behind == null ? total : behind.getKey() - 1) - last, behind))
                .min(Comparator.comparingLong(
                        approach -> approach.skipped * (approach.turned == slice.descending() ? 1 : BACKWARDS)))
                .orElseThrow();
    }

    private static long last(Slice slice, long total) {
        return Math.min(total, slice.offset() + slice.limit());
    }

    /** The same part of the listing, as it is read from there. */
    Slice of(Slice slice, long total, Order<Org> order) {
        boolean descending = slice.descending() != turned;
        Position after = from == null ? null : from.getValue();
        return new Slice(
                skipped,
                (int) (last(slice, total) - slice.offset()),
                descending,
                slice.keyed(),
                after == null || !turned ? after : order.turned(after, descending));
    }
}
