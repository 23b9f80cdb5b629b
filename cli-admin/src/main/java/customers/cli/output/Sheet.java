package customers.cli.output;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Rows as CSV (RFC 4180, lines ended by LF) below one heading. A list or an object in a cell is JSON, an absent field
 * nothing.
 */
final class Sheet {
    /** What makes a spreadsheet take a text for a formula, and run it. */
    private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private final CSVPrinter printer;
    private final List<String> names;

    private Sheet(Collection<String> names, PrintWriter out) {
        this.names = List.copyOf(names);
        try {
            this.printer = new CSVPrinter(
                    out, CSVFormat.RFC4180.builder().setRecordSeparator('\n').get());
            printer.printRecord(names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With all fields of a message as columns. */
    static Sheet of(Descriptor row, PrintWriter out) {
        return new Sheet(
                row.getFields().stream().map(FieldDescriptor::getJsonName).toList(), out);
    }

    /** With these columns. */
    static Sheet of(Collection<String> names, PrintWriter out) {
        return new Sheet(names, out);
    }

    void add(Map<String, Object> row) {
        try {
            printer.printRecord(names.stream().map(name -> cell(row.get(name))).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        } else if (value instanceof String text) {
            return harmless(text);
        }
        return value instanceof Map || value instanceof List ? JsonText.ofOneLine(value) : value.toString();
    }

    /** A customer chooses a name and an operator opens the list: an apostrophe before it makes it text again. */
    private static String harmless(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        // As in the other formats: no name can move a terminal's cursor.
        return safe.codePoints()
                .mapToObj(c -> Character.isISOControl(c) && c != '\n'
                        ? Cells.plain(Character.toString(c))
                        : Character.toString(c))
                .collect(Collectors.joining());
    }
}
