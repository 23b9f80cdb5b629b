package customers.core.webhook;

import java.util.Base64;

/**
 * What signs the events to one webhook, in the form of the Standard Webhooks convention.
 *
 * @param key 32 bytes
 */
public record WebhookSecret(byte[] key) {

    /** As the holder of the webhook is shown it. */
    public String text() {
        return "whsec_" + Base64.getEncoder().encodeToString(key);
    }

    /** Not the secret, which must not get into a log. */
    @Override
    public String toString() {
        return "WebhookSecret";
    }
}
