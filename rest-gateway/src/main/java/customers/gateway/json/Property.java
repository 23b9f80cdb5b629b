package customers.gateway.json;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import customers.v1.RestOptions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/** A field of a message under its JSON name. */
public final class Property {
    private final FieldDescriptor field;
    private final JsonValue value;
    private final SerializableString name;
    private final boolean omitEmpty;
    private final @Nullable FieldDescriptor given;

    /** {@code given} is the field that tells whether this one was in the JSON. */
    Property(FieldDescriptor field, JsonValue value, @Nullable FieldDescriptor given) {
        this.field = field;
        this.value = value;
        this.name = new SerializedString(field.getJsonName());
        this.omitEmpty = field.getOptions().getExtension(RestOptions.omitEmpty);
        this.given = given;
    }

    /** The JSON name, which is also that of the query parameter. */
    public String name() {
        return name.getValue();
    }

    /** The field of the proto. */
    public FieldDescriptor field() {
        return field;
    }

    /** True when a path or query parameter can hold it. */
    public boolean isParameter() {
        return !(value instanceof MessageValue);
    }

    /** Sets the field from the values of a parameter, which may be called otherwise than the field. */
    public void parse(Message.Builder builder, String parameter, List<String> texts) {
        if (field.isRepeated()) {
            texts.forEach(text -> builder.addRepeatedField(field, value.parse(parameter, text)));
        } else if (texts.size() == 1) {
            builder.setField(field, value.parse(parameter, texts.get(0)));
        } else {
            throw new InvalidInput(parameter, "must be given once");
        }
    }

    /** Reads the field's value; null means the same as its absence. */
    void read(Message.Builder builder, JsonParser parser) {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        if (field.isRepeated()) {
            readItems(builder, parser);
        } else {
            builder.setField(field, value.read(parser));
        }
    }

    private void readItems(Message.Builder builder, JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw JsonPath.invalid(parser, "must be an array");
        }
        if (given != null) {
            builder.setField(given, true);
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.VALUE_NULL) {
                throw JsonPath.invalid(parser, "must not be null");
            }
            builder.addRepeatedField(field, value.read(parser));
        }
    }

    /** Writes name and value, or nothing when the contract leaves the field out. */
    void write(Message message, JsonGenerator generator) {
        if (field.isRepeated()) {
            writeList(message, generator);
        } else if (!field.hasPresence() || message.hasField(field)) {
            writeOne(message.getField(field), generator);
        }
    }

    private void writeOne(Object one, JsonGenerator generator) {
        if (value.isWritable(one)) {
            generator.writeName(name);
            value.write(one, generator);
        }
    }

    private void writeList(Message message, JsonGenerator generator) {
        boolean isEmpty = message.getRepeatedFieldCount(field) == 0;
        if (!isEmpty || !(omitEmpty || isNotGiven(message))) {
            generator.writeName(name);
            writeItems(message, generator);
        }
    }

    /** An empty list that was given says something; one that was not must not come to say it. */
    private boolean isNotGiven(Message message) {
        return given != null && !(boolean) message.getField(given);
    }

    /** Writes the bare value, as an answer that is nothing but this field. */
    public void writeValue(Message message, JsonGenerator generator) {
        if (field.isRepeated()) {
            writeItems(message, generator);
        } else {
            value.write(message.getField(field), generator);
        }
    }

    private void writeItems(Message message, JsonGenerator generator) {
        generator.writeStartArray();
        for (Object item : (List<?>) message.getField(field)) {
            if (value.isWritable(item)) {
                value.write(item, generator);
            }
        }
        generator.writeEndArray();
    }
}
