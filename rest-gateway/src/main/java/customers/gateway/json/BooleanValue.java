package customers.gateway.json;

import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** Truth: in JSON only as such; in a parameter in each way that clients in use write it. */
public record BooleanValue() implements JsonValue {
    private static final String NEITHER = "must be true or false";

    @Override
    public Object read(JsonParser parser) {
        return switch (parser.currentToken()) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> throw JsonPath.invalid(parser, NEITHER);
        };
    }

    @Override
    public Object parse(String parameter, String text) {
        return of(parameter, text);
    }

    /** The value of a parameter. The generated Python client sends {@code True}, the PHP one {@code 1}. */
    public static boolean of(String parameter, String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new InvalidInput(parameter, NEITHER);
        };
    }

    @Override
    public void write(Object value, JsonGenerator generator) {
        generator.writeBoolean((boolean) value);
    }
}
