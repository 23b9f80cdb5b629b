package customers.cli.output;

import com.google.protobuf.Message;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What arrives one by one and is printed as it comes: a row of a table or of CSV, a JSON document a line, a YAML document. */
public final class Lines {
    private final OutputFormat format;
    private final PrintWriter out;
    private @Nullable Table table;
    private @Nullable Sheet sheet;

    Lines(OutputFormat format, PrintWriter out) {
        this.format = format;
        this.out = out;
    }

    /**
     * Prints one and says whether somebody still reads.
     *
     * @param row what a table and CSV show
     * @param document what JSON and YAML show
     */
    public boolean add(Message row, Message document) {
        if (format == OutputFormat.table) {
            table = table == null ? new Table(Columns.of(row.getDescriptorForType())) : table;
            table.print(List.of(row), out);
        } else if (format == OutputFormat.csv) {
            sheet = sheet == null ? Sheet.of(row.getDescriptorForType(), out) : sheet;
            sheet.add(Document.fields(row));
        } else {
            document(Document.of(document));
        }
        return !out.checkError(); // which flushes
    }

    /**
     * The same for what is no message, in all formats but a table.
     *
     * @param columns what CSV shows of it
     */
    public boolean add(List<String> columns, Map<String, Object> document) {
        if (format == OutputFormat.csv) {
            sheet = sheet == null ? Sheet.of(columns, out) : sheet;
            sheet.add(document);
        } else {
            document(document);
        }
        return !out.checkError();
    }

    /** The same for a line that a command has laid out itself, in a table. */
    public boolean add(String line) {
        out.println(line);
        return !out.checkError();
    }

    /** A text of somebody's choice, without what would move a terminal's cursor. */
    public static String plain(String text) {
        return Cells.plain(text);
    }

    private void document(Object document) {
        if (format == OutputFormat.yaml) {
            out.print("---\n" + YamlText.of(document));
        } else {
            out.println(JsonText.ofOneLine(document));
        }
    }
}
