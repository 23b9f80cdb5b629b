package customers.gateway.route;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import customers.v1.RestOptions;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of a message that are headers over HTTP, by the names of these. */
final class HeaderFields {
    private final Map<String, FieldDescriptor> fields = new LinkedHashMap<>();

    HeaderFields(Descriptor type) {
        for (FieldDescriptor field : type.getFields()) {
            String name = field.getOptions().getExtension(RestOptions.header);
            if (!name.isEmpty()) {
                if (field.getType() != FieldDescriptor.Type.STRING || field.isRepeated()) {
                    throw new IllegalStateException(field.getFullName() + " must be a string to be a header");
                }
                fields.put(name, field);
            }
        }
    }

    /** The fields under the names of their headers. */
    Map<String, FieldDescriptor> byName() {
        return Collections.unmodifiableMap(fields);
    }

    /** Sets those whose headers were sent; several of one name are one list, as HTTP has it. */
    void read(Function<String, List<String>> headers, Message.Builder builder) {
        fields.forEach((name, field) -> {
            List<String> values = headers.apply(name);
            if (!values.isEmpty()) {
                builder.setField(field, String.join(", ", values));
            }
        });
    }

    /** Tells those that are set. */
    void write(Message message, BiConsumer<String, String> headers) {
        fields.forEach((name, field) -> {
            String value = (String) message.getField(field);
            if (!value.isEmpty()) {
                headers.accept(name, value);
            }
        });
    }

    /** The header that a field is; null when it is none. */
    @Nullable
    String nameOf(String field) {
        return fields.entrySet().stream()
                .filter(entry -> entry.getValue().getName().equals(field))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}
