package customers.cli.output;

import com.google.protobuf.Message;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What arrives one by one and is printed as it comes: a row of a table, or a JSON document a line. */
public final class Lines {
    private final OutputFormat format;
    private final PrintWriter out;
    private @Nullable Table table;

    Lines(OutputFormat format, PrintWriter out) {
        this.format = format;
        this.out = out;
    }

    /**
     * Prints one and says whether somebody still reads.
     *
     * @param row what the table shows
     * @param document what JSON shows
     */
    public boolean add(Message row, Message document) {
        if (format == OutputFormat.table) {
            table = table == null ? new Table(Columns.of(row.getDescriptorForType())) : table;
            table.print(List.of(row), out);
        } else {
            out.println(JsonText.ofOneLine(document));
        }
        return !out.checkError(); // which flushes
    }
}
