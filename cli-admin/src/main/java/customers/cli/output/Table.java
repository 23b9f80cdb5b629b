package customers.cli.output;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Aligned columns, printed page by page: the first page sets the widths, and a later one may widen them, for its rows
 * alone.
 */
final class Table {
    private static final String GAP = "   ";

    private final List<FieldDescriptor> columns;
    private final int[] widths;
    private boolean headed;

    Table(List<FieldDescriptor> columns) {
        this.columns = columns;
        this.widths = columns.stream()
                .mapToInt(column -> TextWidth.of(Columns.heading(column)))
                .toArray();
    }

    void print(List<? extends Message> page, PrintWriter out) {
        List<List<String>> rows = new ArrayList<>();
        for (Message message : page) {
            List<String> row =
                    columns.stream().map(column -> Cells.text(message, column)).toList();
            rows.add(row);
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], TextWidth.of(row.get(i)));
            }
        }
        if (!headed) {
            line(columns.stream().map(Columns::heading).toList(), out);
            headed = true;
        }
        rows.forEach(row -> line(row, out));
    }

    private void line(List<String> cells, PrintWriter out) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            // The last column is not padded: a terminal would wrap the blanks.
            line.append(i == widths.length - 1 ? cells.get(i) : TextWidth.padded(cells.get(i), widths[i]) + GAP);
        }
        out.println(line);
    }
}
