package customers.cli.output;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A listing that arrives in pages of {@code items} and a {@code total}. A table and CSV print each page as it comes; JSON
 * and YAML are one document, and wait for the last.
 */
public final class Listing {
    private final OutputFormat format;
    private final PrintWriter out;
    private @Nullable Table table;
    private @Nullable Sheet sheet;
    private Message.@Nullable Builder all;
    private long printed;
    private long total;

    Listing(OutputFormat format, PrintWriter out) {
        this.format = format;
        this.out = out;
    }

    /** Takes a page and says whether another one is wanted: it was not empty, and somebody still reads. */
    @SuppressWarnings("unchecked") // items are messages in every listing
    public boolean add(Message page) {
        FieldDescriptor items = page.getDescriptorForType().findFieldByName("items");
        total = (Long) page.getField(page.getDescriptorForType().findFieldByName("total"));
        printed += page.getRepeatedFieldCount(items);
        if (format == OutputFormat.table) {
            table = table == null ? new Table(Columns.of(items.getMessageType())) : table;
            table.print((List<Message>) page.getField(items), out);
        } else if (format == OutputFormat.csv) {
            sheet = sheet == null ? Sheet.of(items.getMessageType(), out) : sheet;
            ((List<Message>) page.getField(items)).forEach(row -> sheet.add(Document.fields(row)));
        } else {
            // Total and cursor are those of the last page, and items are appended.
            FieldDescriptor next = page.getDescriptorForType().findFieldByName("next_cursor");
            all = all == null ? page.toBuilder() : all.clearField(next).mergeFrom(page);
        }
        return page.getRepeatedFieldCount(items) > 0 && !out.checkError();
    }

    public long printed() {
        return printed;
    }

    public long total() {
        return total;
    }

    /** Ends the listing. */
    public void end() {
        if (all != null) {
            Output.document(format, Document.of(all.build()), out);
        }
    }
}
