package customers.cli.porting.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Reads listings to their end, by cursor. */
final class Pages {
    static final int LARGEST = 1000;

    /** A page of a listing; {@code next} is empty on the last one. */
    record Page<T>(List<T> items, String next) {}

    private Pages() {}

    /** What fits of all pages. {@code fetch} answers the page at a cursor. */
    static <T> List<T> all(Function<String, Page<T>> fetch, Predicate<T> fits) {
        List<T> found = new ArrayList<>();
        String cursor = "";
        do {
            Page<T> page = fetch.apply(cursor);
            page.items().stream().filter(fits).forEach(found::add);
            cursor = page.next();
        } while (!cursor.isEmpty());
        return found;
    }
}
