package customers.server.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import customers.core.webhook.WebhookSecret;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Against a verifier that is not ours. */
class SignatureTest {
    private static final String BODY = "{\"type\":\"org.update\",\"name\":\"Bücher\"}";
    private static final WebhookSecret OLD = secret(1);
    private static final WebhookSecret NEW = secret(2);

    private static WebhookSecret secret(int of) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) of);
        return new WebhookSecret(key);
    }

    private static void verify(WebhookSecret secret, String body, WebhookSecret... signing)
            throws WebhookVerificationException {
        long now = Instant.now().getEpochSecond();
        String signature = Signature.of(List.of(signing), "event-1", now, BODY.getBytes(StandardCharsets.UTF_8));
        HttpHeaders headers = HttpHeaders.of(
                Map.of(
                        "webhook-id", List.of("event-1"),
                        "webhook-timestamp", List.of(Long.toString(now)),
                        "webhook-signature", List.of(signature)),
                (name, value) -> true);
        new Webhook(secret.text()).verify(body, headers);
    }

    @Test
    void holdsForTheBodyThatWasSigned() throws WebhookVerificationException {
        verify(NEW, BODY, NEW);
    }

    @Test
    void whileKeysChangeEitherSecretFits() throws WebhookVerificationException {
        verify(NEW, BODY, NEW, OLD);
        verify(OLD, BODY, NEW, OLD);
    }

    @Test
    void fitsNoOtherBodyAndNoOtherSecret() {
        assertThatThrownBy(() -> verify(NEW, BODY + " ", NEW)).isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> verify(OLD, BODY, NEW)).isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void isTheExampleOfTheConvention() {
        byte[] key = java.util.Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        String signature = Signature.of(
                List.of(new WebhookSecret(key)),
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                1614265330L,
                "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8));
        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }
}
