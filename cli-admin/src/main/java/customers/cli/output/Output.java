package customers.cli.output;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import customers.v1.DryRun;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Prints answers, driven by their descriptors alone: a new message needs no new code here. */
public final class Output {
    private final OutputFormat format;
    private final PrintWriter out;

    public Output(OutputFormat format, PrintWriter out) {
        this.format = format;
        this.out = out;
    }

    /** Prints the answer to one call: what REST would answer as JSON, or its table. */
    public void print(Message answer) {
        Body body = Body.of(answer);
        if (format == OutputFormat.table) {
            printTable(answer, body.field());
        } else if (format == OutputFormat.csv && !body.isEmpty()) {
            printSheet(answer, body.field());
        } else if (!body.isEmpty()) {
            printDocument(body.field().map(field -> Document.of(answer, field)).orElseGet(() -> Document.of(answer)));
        }
    }

    /** Prints what is no message: as JSON or YAML. */
    public void printDocument(Object document) {
        document(format, document, out);
    }

    static void document(OutputFormat format, Object document, PrintWriter out) {
        if (format == OutputFormat.yaml) {
            out.print(YamlText.of(document));
        } else {
            out.println(JsonText.of(document));
        }
    }

    /** Prints an answer that says nothing but that the call was done: in a table it is the sentence. */
    public void printDone(Message answer, String sentence) {
        if (format == OutputFormat.table) {
            out.println(sentence);
        } else {
            print(answer);
        }
    }

    /** Prints what a change would do that was only tried: a sentence and the draws, if there are any. */
    public void printDryRun(DryRun dryRun) {
        if (format != OutputFormat.table) {
            print(dryRun);
            return;
        }
        out.println("It would be done; nothing was changed.");
        if (dryRun.getDrawsCount() > 0) {
            new Table(Columns.of(DryRun.Draw.getDescriptor())).print(List.copyOf(dryRun.getDrawsList()), out);
        }
    }

    /** Starts a listing that arrives in pages. */
    public Listing listing() {
        return new Listing(format, out);
    }

    /** Starts what arrives one by one. */
    public Lines lines() {
        return new Lines(format, out);
    }

    @SuppressWarnings("unchecked") // a repeated message field holds messages
    private void printTable(Message answer, Optional<FieldDescriptor> body) {
        if (body.isEmpty()) {
            printMessage(answer);
        } else if (body.get().isRepeated()) {
            Table table = new Table(Columns.of(body.get().getMessageType()));
            table.print((List<Message>) answer.getField(body.get()), out);
        } else if (answer.getField(body.get()) instanceof Message message) {
            printMessage(message);
        } else {
            out.println(Cells.text(answer, body.get()));
        }
    }

    /** A row for each element of the body, or of the one list of messages in it; else one row. */
    @SuppressWarnings("unchecked") // a repeated message field holds messages
    private void printSheet(Message answer, Optional<FieldDescriptor> body) {
        Optional<FieldDescriptor> rows = body.isPresent() ? body : onlyList(answer);
        if (rows.isPresent() && rows.get().getJavaType() != FieldDescriptor.JavaType.MESSAGE) {
            Sheet.of(List.of(rows.get().getJsonName()), out)
                    .add(Map.of(rows.get().getJsonName(), Document.of(answer, rows.get())));
            return;
        }
        Object value = rows.map(answer::getField).orElse(answer);
        Descriptor row = rows.map(FieldDescriptor::getMessageType).orElse(answer.getDescriptorForType());
        List<Message> messages = value instanceof List<?> list ? (List<Message>) list : List.of((Message) value);
        Sheet sheet = Sheet.of(row, out);
        messages.forEach(message -> sheet.add(Document.fields(message)));
    }

    private static Optional<FieldDescriptor> onlyList(Message answer) {
        List<FieldDescriptor> lists = answer.getDescriptorForType().getFields().stream()
                .filter(field -> field.isRepeated() && field.getJavaType() == FieldDescriptor.JavaType.MESSAGE)
                .toList();
        return lists.size() == 1 ? Optional.of(lists.get(0)) : Optional.empty();
    }

    /** A message of one field is that field alone, so that a script can take a new id as it is. */
    private void printMessage(Message message) {
        List<FieldDescriptor> fields = message.getDescriptorForType().getFields();
        if (fields.size() == 1 && !fields.get(0).isRepeated()) {
            out.println(Cells.text(message, fields.get(0)));
        } else {
            Details.print(message, out);
        }
    }
}
