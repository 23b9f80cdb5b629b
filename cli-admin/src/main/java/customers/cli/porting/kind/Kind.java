package customers.cli.porting.kind;

import customers.cli.porting.file.Row;
import customers.v1.Org;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can be carried in and out, by a table of its columns.
 *
 * @param <T> what an export reads a row from
 */
public abstract class Kind<T> {
    private final String name;
    private final List<Column<T>> columns;
    private final List<List<String>> needed;

    /** {@code needed} has the columns that must have a text in each row: one of each list at least. */
    Kind(String name, List<Column<T>> columns, List<List<String>> needed) {
        this.name = name;
        this.columns = columns;
        this.needed = needed;
    }

    /** The word of the command line for it. */
    public final String name() {
        return name;
    }

    /** The columns that an import knows. */
    public final List<String> columns() {
        return columns.stream().map(Column::name).toList();
    }

    /** The columns that an export writes. */
    public final List<String> exportedColumns() {
        return exported().map(Column::name).toList();
    }

    /** One column of each list must have a text. */
    public final List<List<String>> needed() {
        return needed;
    }

    /** Why nothing can be made of a row, whatever there is at the server; null when nothing is known. */
    public @Nullable String problem(Row row) {
        return needed.stream()
                .filter(alternatives -> alternatives.stream().noneMatch(row::has))
                .findFirst()
                .map(alternatives -> alternatives.size() == 1
                        ? "column " + alternatives.get(0) + ": must not be empty"
                        : "columns " + String.join(", ", alternatives) + ": one of them must not be empty")
                .orElse(null);
    }

    /** The part of a row that tells it from others; nothing secret, for a digest of it is kept. */
    public Row identity(Row row) {
        return row;
    }

    /** Whether what is forbidden for one row is so for all of them. */
    public boolean isAllOrNothing() {
        return false;
    }

    /** Whether rows of the same contents are as many of it as there are rows. */
    public boolean mayRepeat() {
        return false;
    }

    /**
     * Makes one of a row, or finds that there is one already. It may be done again after any end. Throws what the server
     * refuses.
     *
     * @param copy which one it is of rows of the same contents, from 1
     * @param key the same for the same contents and copy, in every run
     */
    public abstract Outcome make(Row row, int copy, String key);

    /** What there is of a customer. */
    abstract List<T> of(Org customer);

    /** The rows that an export writes of a customer, with a text for each exported column. */
    public final List<List<String>> rows(Org customer) {
        return of(customer).stream()
                .map(one -> exported().map(column -> text(column, one)).toList())
                .toList();
    }

    private String text(Column<T> column, T one) {
        Function<T, String> exported = Objects.requireNonNull(column.exported());
        return exported.apply(one);
    }

    private Stream<Column<T>> exported() {
        return columns.stream().filter(column -> column.exported() != null);
    }
}
