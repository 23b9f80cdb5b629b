package customers.gateway.route;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import customers.gateway.json.Json;
import customers.gateway.json.JsonTypes;
import customers.gateway.json.MessageValue;
import customers.gateway.json.Property;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** How the response message of an rpc becomes headers and a body, if it has one: a message without fields is answered by none. */
final class Answer {
    private final int status;
    private final MessageValue type;
    private final @Nullable Property only;
    private final @Nullable HeaderFields headers;
    private final boolean hasBody;

    Answer(Message prototype, int status, String responseBody, JsonTypes types) {
        this.status = status;
        this.type = types.of(prototype);
        this.only = responseBody.isEmpty()
                ? null
                : type.properties().stream()
                        .filter(one -> one.field().getName().equals(responseBody))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("response_body names " + responseBody
                                + ", which is no field of "
                                + prototype.getDescriptorForType().getFullName()));
        FieldDescriptor resource = only();
        this.headers = resource == null || !isOneMessage(resource) ? null : new HeaderFields(resource.getMessageType());
        this.hasBody = status != 204 && !type.properties().isEmpty();
    }

    int status() {
        return status;
    }

    boolean hasBody() {
        return hasBody;
    }

    Message prototype() {
        return type.prototype();
    }

    /** The field that is the whole body, unless the message is. */
    @Nullable
    FieldDescriptor only() {
        return only == null ? null : only.field();
    }

    private static boolean isOneMessage(FieldDescriptor field) {
        return !field.isRepeated() && field.getJavaType() == FieldDescriptor.JavaType.MESSAGE;
    }

    /** The fields of the one resource that it consists of which are headers, if it does and has any. */
    @Nullable
    HeaderFields headers() {
        return headers;
    }

    /** Tells the headers that the one resource has. */
    void tellHeaders(Message message, BiConsumer<String, String> told) {
        if (headers != null && only != null) {
            headers.write((Message) message.getField(only.field()), told);
        }
    }

    byte[] print(Message message) {
        return Json.write(generator -> {
            if (only == null) {
                type.write(message, generator);
            } else {
                only.writeValue(message, generator);
            }
        });
    }
}
