package customers.server.webhook;

import customers.core.digest.Hmac;
import customers.core.webhook.WebhookSecret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** What proves to a receiver that a request is ours, as the Standard Webhooks convention writes it. */
final class Signature {
    private Signature() {}

    /**
     * A signature by each secret, separated by spaces.
     *
     * @param id of the event
     * @param timestamp of the attempt, in seconds since 1970
     * @param body the very bytes that are sent
     */
    static String of(List<WebhookSecret> secrets, String id, long timestamp, byte[] body) {
        byte[] head = (id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8);
        return secrets.stream().map(secret -> "v1," + sign(secret, head, body)).collect(Collectors.joining(" "));
    }

    private static String sign(WebhookSecret secret, byte[] head, byte[] body) {
        return Base64.getEncoder().encodeToString(Hmac.of(secret.key(), head, body));
    }
}
