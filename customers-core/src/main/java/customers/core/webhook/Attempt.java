package customers.core.webhook;

import customers.core.id.ActivityId;
import customers.core.id.DeliveryId;
import customers.core.id.OrgId;
import customers.core.id.WebhookId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An attempt of a delivery that was claimed, with the event. Of a test there is no activity: what only those have is null.
 *
 * @param number which of the delivery's attempts it is, from 1 on: tells its outcome from that of a later one
 * @param url where it goes
 * @param orgId where the event happened; of a test the webhook's org
 * @param objectKind what it happened to
 */
public record Attempt(
        DeliveryId delivery,
        int number,
        WebhookId webhook,
        String url,
        ActivityId eventId,
        String kind,
        Instant eventAt,
        OrgId orgId,
        @Nullable Long position,
        @Nullable String message,
        @Nullable String objectKind,
        @Nullable String objectId,
        @Nullable String objectName,
        @Nullable String actor,
        @Nullable String requestId) {

    /** Not the URL. */
    @Override
    public String toString() {
        return "Attempt[delivery=" + delivery + ", number=" + number + "]";
    }
}
