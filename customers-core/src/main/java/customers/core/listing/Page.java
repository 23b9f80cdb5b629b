package customers.core.listing;

import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * One page of a listing, and how many match on all pages.
 *
 * @param total exact at the moment of reading
 */
public record Page<T>(List<T> items, long total) {

    /**
     * Which part of a listing.
     *
     * @param offset how many to skip, at least 0
     * @param limit how many to answer, 1 to 1000
     * @param descending the direction
     */
    public record Request(long offset, int limit, boolean descending) {
        /** The greatest page, and the page of those who do not say. */
        public static final int GREATEST = 1000;
    }

    /** Reads a page; counts only when the page does not show the total itself. */
    public static <T> Page<T> read(Request request, Supplier<List<T>> list, LongSupplier count) {
        List<T> items = list.get();
        boolean isLast = items.size() < request.limit() && (request.offset() == 0 || !items.isEmpty());
        return new Page<>(items, isLast ? request.offset() + items.size() : count.getAsLong());
    }
}
