package customers.core.webhook;

import customers.core.id.OrgId;
import customers.core.id.WebhookId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where an org is told of what happens in it and below.
 *
 * @param url where events are sent; it may hold a secret, so it does not get into a log
 * @param enabled whether anything is sent
 */
public record Webhook(
        WebhookId id,
        OrgId orgId,
        String url,
        Kinds kinds,
        @Nullable String description,
        boolean enabled,
        Instant createdAt) {

    /** Not the URL. */
    @Override
    public String toString() {
        return "Webhook[id=" + id + ", orgId=" + orgId + "]";
    }
}
