package customers.core.listing;

import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One page of a listing, and how many match on all pages.
 *
 * @param total exact at the moment of reading; with a cursor, at the moment of reading the first page
 * @param next the text of the cursor that goes on after the page; null on the last one, and on pages by offset
 */
public record Page<T>(List<T> items, long total, @Nullable String next) {

    /** A page that no cursor goes on from. */
    public Page(List<T> items, long total) {
        this(items, total, null);
    }

    /**
     * Which part of a listing.
     *
     * @param offset how many to skip, at least 0; 0 with a cursor
     * @param limit how many to answer, 1 to 1000
     * @param descending the direction
     * @param cursor where to go on; null for a page by its offset
     */
    public record Request(
            long offset,
            int limit,
            boolean descending,
            @Nullable Cursor cursor) {
        /** The greatest page, and the page of those who do not say. */
        public static final int GREATEST = 1000;

        /** A page by its offset. */
        public Request(long offset, int limit, boolean descending) {
            this(offset, limit, descending, null);
        }
    }

    /**
     * Reads a page. Counts only when neither the page shows the total itself nor the cursor knows it: a later page of an
     * export costs a page, however much there is.
     */
    public static <T> Page<T> read(Request request, Order<T> order, Function<Slice, List<T>> list, LongSupplier count) {
        Cursor cursor = request.cursor();
        return cursor == null
                ? readByOffset(request, order, list, count)
                : readFrom(cursor, request, order, list, count);
    }

    private static <T> Page<T> readByOffset(
            Request request, Order<T> order, Function<Slice, List<T>> list, LongSupplier count) {
        List<T> items =
                list.apply(new Slice(request.offset(), request.limit(), request.descending(), order.isKeyed(), null));
        boolean isLast = items.size() < request.limit() && (request.offset() == 0 || !items.isEmpty());
        return new Page<>(items, isLast ? request.offset() + items.size() : count.getAsLong());
    }

    private static <T> Page<T> readFrom(
            Cursor cursor, Request request, Order<T> order, Function<Slice, List<T>> list, LongSupplier count) {
        Cursor.Place place = cursor.read(order, request.descending());
        // One more than asked for tells whether there is a next page.
        List<T> rows =
                list.apply(new Slice(0, request.limit() + 1, request.descending(), order.isKeyed(), place.position()));
        boolean isLast = rows.size() <= request.limit();
        Long known = place.total();
        if (isLast) {
            return new Page<>(rows, known == null ? rows.size() : known);
        }
        List<T> items = rows.subList(0, request.limit());
        long total = known == null ? count.getAsLong() : known;
        return new Page<>(items, total, cursor.after(items.get(items.size() - 1), order, total));
    }
}
