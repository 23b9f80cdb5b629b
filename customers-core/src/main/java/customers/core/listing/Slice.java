package customers.core.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a mapper is to read for a page. Slice.xml writes the SQL of it, the same for every listing.
 *
 * @param keyed whether a column other than the id comes first in the order
 * @param after the row after which it begins; null for the beginning
 */
public record Slice(
        long offset,
        int limit,
        boolean descending,
        boolean keyed,
        @Nullable Position after) {

    /**
     * The place of a row in an order.
     *
     * @param key what its first column holds; null where the order is by the id alone
     * @param beyond the values after the key, when it is one of an enum, which the database orders but does not compare;
     *     null for all others
     */
    public record Position(
            @Nullable Object key, Object id, @Nullable List<?> beyond) {}
}
