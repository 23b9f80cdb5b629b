package customers.cli.porting.kind;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a kind: a heading of CSV, a key of JSON.
 *
 * @param name as in the file
 * @param exported what an export writes there, empty for nothing; null for a column that only an import knows
 */
public record Column<T>(String name, @Nullable Function<T, String> exported) {
    static <T> Column<T> imported(String name) {
        return new Column<>(name, null);
    }
}
