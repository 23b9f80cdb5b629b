package customers.core.webhook;

import customers.core.id.ActivityId;
import customers.core.id.DeliveryId;
import customers.core.id.WebhookId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to a webhook, as it is read.
 *
 * @param number greater than those of the deliveries before
 * @param eventId of the activity; of its own for a test
 * @param attempts how many were begun
 * @param nextAttemptAt when the next attempt is due, or when the one under way is taken for lost; null once it is over
 * @param responseStatus of the last answer, if there was one
 * @param error why the last attempt was no success, in a few words
 */
public record Delivery(
        DeliveryId id,
        long number,
        WebhookId webhookId,
        ActivityId eventId,
        String kind,
        Status status,
        int attempts,
        @Nullable Instant lastAttemptAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Integer responseStatus,
        @Nullable String error,
        Instant createdAt) {

    /** What became of it. */
    public enum Status {
        /** There will be an attempt. */
        PENDING,
        /** The receiver answered with status 2xx. */
        DELIVERED,
        /** Given up. */
        FAILED
    }
}
