package customers.e2e.driver;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON trees, written briefly. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // So that equal numbers are equal nodes.
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .build();

    private Json() {}

    /** An object of alternating names and values. */
    public static ObjectNode object(Object... namesAndValues) {
        var object = MAPPER.createObjectNode();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            var value = namesAndValues[i + 1];
            object.set(
                    (String) namesAndValues[i],
                    MAPPER.valueToTree(value instanceof Integer n ? (Long) n.longValue() : value));
        }
        return object;
    }

    /** An array of these values. */
    public static ArrayNode array(Object... values) {
        return MAPPER.valueToTree(values);
    }

    /** Reads strictly: no duplicate names, nothing after the value. */
    public static JsonNode parse(String text) {
        return MAPPER.readTree(text);
    }

    /** The items of an array, none when there is no array. */
    public static List<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    /** The texts under a name of each object of an array. */
    public static Stream<String> texts(JsonNode array, String name) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(node -> node.path(name).asString());
    }
}
