package customers.cli.output;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.io.PrintWriter;
import java.util.List;

/** One message as a list of its fields, each with its heading; the elements of a repeated field one a line. */
final class Details {
    private static final String GAP = "   ";

    private Details() {}

    static void print(Message message, PrintWriter out) {
        List<FieldDescriptor> fields = message.getDescriptorForType().getFields().stream()
                .filter(field -> !Cells.parts(message, field).isEmpty())
                .toList();
        int width = fields.stream()
                .mapToInt(field -> Columns.heading(field).length())
                .max()
                .orElse(0);
        for (FieldDescriptor field : fields) {
            String heading = Columns.heading(field);
            for (String part : Cells.parts(message, field)) {
                out.println(TextWidth.padded(heading, width) + GAP + part);
                heading = "";
            }
        }
    }
}
