package customers.cli.output;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Plain values as JSON: see {@link Document}. */
final class JsonText {
    private static final String INDENT = "  ";

    private final StringBuilder text = new StringBuilder();
    private final String indent;
    private String margin;

    private JsonText(String margin, String indent) {
        this.margin = margin;
        this.indent = indent;
    }

    static String of(Object document) {
        return of(document, new JsonText("\n", INDENT));
    }

    /** On one line. */
    static String ofOneLine(Object document) {
        return of(document, new JsonText(" ", ""));
    }

    private static String of(Object document, JsonText json) {
        json.value(document);
        return json.text.toString();
    }

    private void value(Object value) {
        if (value instanceof Map<?, ?> map) {
            block('{', '}', map.entrySet(), field -> {
                string(field.getKey().toString());
                text.append(": ");
                value(field.getValue());
            });
        } else if (value instanceof List<?> list) {
            block('[', ']', list, this::value);
        } else if (value instanceof Number || value instanceof Boolean) {
            text.append(value);
        } else {
            string(value.toString());
        }
    }

    private <T> void block(char open, char close, Collection<T> parts, Consumer<T> print) {
        text.append(open);
        String outer = margin;
        margin = outer + indent;
        List<T> ordered = new ArrayList<>(parts);
        for (int i = 0; i < ordered.size(); i++) {
            text.append(i == 0 ? "" : ",").append(margin);
            print.accept(ordered.get(i));
        }
        margin = outer;
        text.append(ordered.isEmpty() ? "" : margin).append(close);
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
