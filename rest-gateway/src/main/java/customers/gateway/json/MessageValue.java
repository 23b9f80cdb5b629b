package customers.gateway.json;

import com.google.protobuf.Message;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A message type as a JSON object. Built once by {@link JsonTypes}, then used by all threads. */
public final class MessageValue implements JsonValue {
    private final Message prototype;
    private final Map<String, Property> byName = new HashMap<>();
    private List<Property> properties = List.of();

    MessageValue(Message prototype) {
        this.prototype = prototype;
    }

    /** Apart from the constructor, because a type may hold itself. */
    void define(List<Property> all) {
        properties = List.copyOf(all);
        all.forEach(property -> byName.put(property.name(), property));
    }

    /** The type, by its default instance. */
    public Message prototype() {
        return prototype;
    }

    /** The properties in the order of the proto. */
    public List<Property> properties() {
        return properties;
    }

    @Override
    public Object read(JsonParser parser) {
        Message.Builder builder = prototype.newBuilderForType();
        readInto(builder, parser);
        return builder.build();
    }

    void readInto(Message.Builder builder, JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw JsonPath.invalid(parser, "must be an object");
        }
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            @Nullable Property property = byName.get(name);
            parser.nextToken();
            if (property == null) {
                parser.skipChildren();
            } else {
                property.read(builder, parser);
            }
        }
    }

    @Override
    public Object parse(String parameter, String text) {
        throw new IllegalStateException(parameter + " is a message and cannot be a parameter");
    }

    @Override
    public void write(Object value, JsonGenerator generator) {
        Message message = (Message) value;
        generator.writeStartObject();
        for (Property property : properties) {
            property.write(message, generator);
        }
        generator.writeEndObject();
    }
}
