package customers.core.store;

import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Documents in columns of type JSON, and rows that a statement gathered into one. UUIDs are 32 hexadecimal digits, which
 * is what HEX() makes of them: the functions with dashes differ between the engines.
 */
final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addModule(new SimpleModule()
                    .addSerializer(UUID.class, new HexWriter())
                    .addDeserializer(UUID.class, new HexReader()))
            .build();

    private Json() {}

    static <T> ColumnHandler<T, String> handler(TypeReference<T> type) {
        return new ColumnHandler<>(String.class, MAPPER::writeValueAsString, text -> MAPPER.readValue(text, type));
    }

    private static final class HexWriter extends ValueSerializer<UUID> {
        @Override
        public void serialize(UUID value, JsonGenerator out, SerializationContext context) throws JacksonException {
            out.writeString(value.toString().replace("-", ""));
        }
    }

    private static final class HexReader extends ValueDeserializer<UUID> {
        @Override
        public UUID deserialize(JsonParser in, DeserializationContext context) throws JacksonException {
            String hex = in.getValueAsString();
            return new UUID(Long.parseUnsignedLong(hex, 0, 16, 16), Long.parseUnsignedLong(hex, 16, 32, 16));
        }
    }
}
