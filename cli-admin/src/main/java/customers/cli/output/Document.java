package customers.cli.output;

import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A message as the REST contract writes it, in plain values: maps of camelCase names, lists, numbers, booleans and words.
 * Times are RFC 3339 with milliseconds, absent fields are left out. Protobuf's own JSON does none of this.
 */
public final class Document {
    private Document() {}

    static Object of(Message message) {
        return message instanceof Timestamp timestamp ? Words.moment(timestamp) : fields(message);
    }

    /** The value of one field. */
    static Object of(Message message, FieldDescriptor field) {
        return value(message.getField(field));
    }

    /** Its fields by name, in the order of the proto. */
    public static Map<String, Object> fields(Message message) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (FieldDescriptor field : message.getDescriptorForType().getFields()) {
            if (Words.isPresent(message, field)) {
                fields.put(field.getJsonName(), of(message, field));
            }
        }
        return fields;
    }

    private static Object value(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Document::value).toList();
        } else if (value instanceof Message message) {
            return of(message);
        } else if (value instanceof EnumValueDescriptor word) {
            return Words.word(word);
        } else if (value instanceof Double || value instanceof Float) {
            return new BigDecimal(Words.number((Number) value));
        }
        return value instanceof Number || value instanceof Boolean ? value : value.toString();
    }
}
