package customers.cli.output;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cells of a command's own, in aligned columns. */
public final class Grid {
    private static final String GAP = "   ";

    private Grid() {}

    /** A line for each row; all rows have as many cells as the first, which is the heading. */
    public static List<String> of(List<List<String>> rows) {
        int columns = rows.get(0).size();
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                String cell = Cells.plain(row.get(i));
                line.append(i == columns - 1 ? cell : TextWidth.padded(cell, width(rows, i)) + GAP);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** An amount of a resource as tables write it; {@code unlimited} for null. */
    public static String amount(String resource, @Nullable Long amount) {
        return amount == null ? "unlimited" : Cells.amount(resource, amount);
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream()
                .mapToInt(row -> TextWidth.of(Cells.plain(row.get(column))))
                .max()
                .orElse(0);
    }
}
