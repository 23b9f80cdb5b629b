package customers.cli.output;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import customers.v1.DryRun;
import java.io.PrintWriter;
import java.util.List;
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
        } else if (!body.isEmpty()) {
            out.println(body.field().map(field -> JsonText.of(answer, field)).orElseGet(() -> JsonText.of(answer)));
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
