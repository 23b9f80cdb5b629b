package customers.gateway.route;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import customers.gateway.json.Json;
import customers.gateway.json.JsonTypes;
import customers.gateway.json.MessageValue;
import customers.gateway.json.Property;
import org.jspecify.annotations.Nullable;

/** How the response message of an rpc becomes a body, if it has one: a message without fields is answered by none. */
final class Answer {
    private final int status;
    private final MessageValue type;
    private final @Nullable Property only;
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
