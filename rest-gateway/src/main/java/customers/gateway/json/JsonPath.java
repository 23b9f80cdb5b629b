package customers.gateway.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamContext;

/** Names the place where a parser stands. Costs nothing until something is wrong. */
final class JsonPath {
    private JsonPath() {}

    static InvalidInput invalid(JsonParser parser, String reason) {
        return new InvalidInput(current(parser), reason);
    }

    static String current(JsonParser parser) {
        StringBuilder path = new StringBuilder();
        append(parser.streamReadContext(), path);
        return path.isEmpty() ? Json.BODY : path.toString();
    }

    private static void append(@Nullable TokenStreamContext context, StringBuilder path) {
        if (context == null) {
            return;
        }
        append(context.getParent(), path);
        if (context.inObject() && context.currentName() != null) {
            path.append(path.isEmpty() ? "" : ".").append(context.currentName());
        } else if (context.inArray() && context.hasCurrentIndex()) {
            path.append('[').append(context.getCurrentIndex()).append(']');
        }
    }
}
