package customers.core.webhook;

import static customers.core.error.CustomersException.failedPrecondition;

import customers.core.id.WebhookId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * The secrets of webhooks. None is kept: each is derived from a key of the installation and the webhook's id, so that
 * whoever reads the database can sign nothing. Every key of the installation signs, the first is shown: so keys change
 * without a receiver noticing.
 */
@Component
public class WebhookSecrets {
    private static final String ALGORITHM = "HmacSHA256";

    private final List<SecretKeySpec> keys;

    WebhookSecrets(WebhookProperties properties) {
        this.keys = properties.keys().stream()
                .map(key -> new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM))
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
    private static WebhookSecret derive(SecretKeySpec key, WebhookId id) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return new WebhookSecret(mac.doFinal(("webhook-secret/1/" + id).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            // Every Java platform has it.
            throw new IllegalStateException(e);
        }
    }
}
