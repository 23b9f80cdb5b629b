package customers.gateway.json;

import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import customers.v1.RestOptions;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/** Enums, by the names that the option {@code (json)} gives their values. A value without a name is never written. */
final class EnumValue implements JsonValue {
    private final Map<String, EnumValueDescriptor> byName = new LinkedHashMap<>();
    private final Map<Integer, SerializableString> names = new HashMap<>();
    private final String unknown;

    EnumValue(EnumDescriptor type) {
        for (EnumValueDescriptor value : type.getValues()) {
            String name = value.getOptions().getExtension(RestOptions.json);
            if (!name.isEmpty()) {
                byName.put(name, value);
                names.put(value.getNumber(), new SerializedString(name));
            }
        }
        unknown = "must be one of " + String.join(", ", byName.keySet());
    }

    @Override
    public Object read(JsonParser parser) {
        EnumValueDescriptor value =
                parser.currentToken() == JsonToken.VALUE_STRING ? byName.get(parser.getString()) : null;
        if (value == null) {
            throw JsonPath.invalid(parser, unknown);
        }
        return value;
    }

    @Override
    public Object parse(String parameter, String text) {
        EnumValueDescriptor value = byName.get(text);
        if (value == null) {
            throw new InvalidInput(parameter, unknown);
        }
        return value;
    }

    @Override
    public void write(Object value, JsonGenerator generator) {
        generator.writeString(nameOf(value));
    }

    @Override
    public boolean isWritable(Object value) {
        return nameOf(value) != null;
    }

    private @Nullable SerializableString nameOf(Object value) {
        return names.get(((EnumValueDescriptor) value).getNumber());
    }
}
