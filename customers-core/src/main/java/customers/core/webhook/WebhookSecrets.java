package customers.core.webhook;

import static customers.core.error.CustomersException.failedPrecondition;

import customers.core.digest.Hmac;
import customers.core.id.WebhookId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The secrets of webhooks. None is kept: each is derived from a key of the installation and the webhook's id, so that
 * whoever reads the database can sign nothing. Every key of the installation signs, the first is shown: so keys change
 * without a receiver noticing.
 */
@Component
public class WebhookSecrets {
    private final List<byte[]> keys;

    WebhookSecrets(WebhookProperties properties) {
        this.keys = properties.keys().stream()
                .map(key -> key.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** The one to show to whoever registers the webhook; FAILED_PRECONDITION when there is no key. */
    WebhookSecret shown(WebhookId id) {
        if (keys.isEmpty()) {
            throw failedPrecondition("This installation has no key to sign webhooks with: its operator sets"
                    + " CUSTOMERS_WEBHOOK_KEYS.");
        }
        return derive(keys.get(0), id);
    }

    /** All that sign what is sent to the webhook, the one shown to newcomers first; none when there is no key. */
    public List<WebhookSecret> of(WebhookId id) {
        return keys.stream().map(key -> derive(key, id)).toList();
    }

    /** The version is part of what is derived from: a later rule gives other secrets under the same keys. */
    private static WebhookSecret derive(byte[] key, WebhookId id) {
        return new WebhookSecret(Hmac.of(key, ("webhook-secret/1/" + id).getBytes(StandardCharsets.UTF_8)));
    }
}
