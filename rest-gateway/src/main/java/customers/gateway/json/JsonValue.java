package customers.gateway.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** How one kind of field value looks in JSON and in a parameter. Values are those of protobuf's reflection. */
interface JsonValue {
    /** Reads the value whose first token is the current one, which is never null. */
    Object read(JsonParser parser);

    /** Reads the value of a path or query parameter. */
    Object parse(String parameter, String text);

    void write(Object value, JsonGenerator generator);

    /** False for a value that has no JSON form, such as an enum's zero; its field is left out. */
    default boolean isWritable(Object value) {
        return true;
    }
}
