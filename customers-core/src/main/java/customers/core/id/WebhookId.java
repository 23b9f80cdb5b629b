package customers.core.id;

import java.util.UUID;

/** The id of a webhook. */
public record WebhookId(UUID value) {

    /** A new id, greater than all that this process made before. */
    public static WebhookId next() {
        return new WebhookId(TimeOrdered.next());
    }

    /** Reads a UUID in its usual form. */
    public static WebhookId of(String text) {
        return new WebhookId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
