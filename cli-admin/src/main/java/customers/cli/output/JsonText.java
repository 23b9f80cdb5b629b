package customers.cli.output;

import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import java.util.List;
import java.util.function.Consumer;

/**
 * A message as the REST contract writes it: camelCase names, 64-bit integers as numbers, enum words, RFC 3339 with
 * milliseconds, absent fields left out. Protobuf's own JSON does none of this.
 */
final class JsonText {
    private static final String INDENT = "  ";

    private final StringBuilder text = new StringBuilder();
    private final String indent;
    private String margin;

    private JsonText(String margin, String indent) {
        this.margin = margin;
        this.indent = indent;
    }

    static String of(Message message) {
        return of(message, new JsonText("\n", INDENT));
    }

    /** On one line. */
    static String ofOneLine(Message message) {
        return of(message, new JsonText(" ", ""));
    }

    private static String of(Message message, JsonText json) {
        json.message(message);
        return json.text.toString();
    }

    /** The value of one field, as a document of its own. */
    static String of(Message message, FieldDescriptor field) {
        JsonText json = new JsonText("\n", INDENT);
        json.field(message.getField(field));
        return json.text.toString();
    }

    private void message(Message message) {
        if (message instanceof Timestamp timestamp) {
            string(Words.moment(timestamp));
            return;
        }
        List<FieldDescriptor> present = message.getDescriptorForType().getFields().stream()
                .filter(field -> Words.isPresent(message, field))
                .toList();
        block('{', '}', present, field -> {
            string(field.getJsonName());
            text.append(": ");
            field(message.getField(field));
        });
    }

    private void field(Object value) {
        if (value instanceof List<?> list) {
            block('[', ']', list, this::value);
        } else {
            value(value);
        }
    }

    private void value(Object value) {
        if (value instanceof Message message) {
            message(message);
        } else if (value instanceof EnumValueDescriptor word) {
            string(Words.word(word));
        } else if (value instanceof Number number) {
            text.append(Words.number(number));
        } else if (value instanceof Boolean) {
            text.append(value);
        } else {
            string(value.toString());
        }
    }

    private <T> void block(char open, char close, List<T> parts, Consumer<T> print) {
        text.append(open);
        String outer = margin;
        margin = outer + indent;
        for (int i = 0; i < parts.size(); i++) {
            text.append(i == 0 ? "" : ",").append(margin);
            print.accept(parts.get(i));
        }
        margin = outer;
        text.append(parts.isEmpty() ? "" : margin).append(close);
    }

    private void string(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            character(value.charAt(i));
        }
        text.append('"');
    }

    private void character(char c) {
        switch (c) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> {
                // Escaped beyond what JSON asks, so that no name can move a terminal's cursor.
                if (Character.isISOControl(c)) {
                    text.append(String.format("\\u%04x", (int) c));
                } else {
                    text.append(c);
                }
            }
        }
    }
}
