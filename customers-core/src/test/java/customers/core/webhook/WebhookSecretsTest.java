package customers.core.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import customers.core.error.CustomersException;
import customers.core.error.Reason;
import customers.core.id.WebhookId;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhookSecretsTest {
    private static final String OLD = "old-key-of-the-tests-0123456789abcdef";
    private static final String NEW = "new-key-of-the-tests-0123456789abcdef";

    private static WebhookProperties properties(String... keys) {
        return new WebhookProperties(List.of(keys), List.of(), Duration.ofSeconds(10), Duration.ofSeconds(5));
    }

    private static WebhookSecrets with(String... keys) {
        return new WebhookSecrets(properties(keys));
    }

    @Test
    void isTheSameEveryTimeAndAnotherForEveryWebhook() {
        WebhookId id = WebhookId.next();
        String shown = with(OLD).shown(id).text();
        assertThat(shown).startsWith("whsec_").isEqualTo(with(OLD).shown(id).text());
        assertThat(Base64.getDecoder().decode(shown.substring("whsec_".length())))
                .hasSize(32);
        assertThat(with(OLD).shown(WebhookId.next()).text()).isNotEqualTo(shown);
        assertThat(with(NEW).shown(id).text()).isNotEqualTo(shown);
    }

    @Test
    void aNewKeyIsShownAndTheOldOneStillSigns() {
        WebhookId id = WebhookId.next();
        WebhookSecrets both = with(NEW, OLD);
        assertThat(both.shown(id).text()).isEqualTo(with(NEW).shown(id).text());
        assertThat(both.of(id))
                .extracting(WebhookSecret::text)
                .containsExactly(with(NEW).shown(id).text(), with(OLD).shown(id).text());
    }

    @Test
    void withoutAKeyNothingIsShown() {
        CustomersException refusal =
                catchThrowableOfType(CustomersException.class, () -> with().shown(WebhookId.next()));
        assertThat(refusal.reason()).isEqualTo(Reason.FAILED_PRECONDITION);
        assertThat(refusal).hasMessageContaining("CUSTOMERS_WEBHOOK_KEYS");
        assertThat(with(" ", "").of(WebhookId.next())).isEmpty();
    }

    @Test
    void aKeyThatCouldBeGuessedStopsTheStart() {
        assertThatThrownBy(() -> properties(OLD, "short")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WebhookProperties(List.of(), List.of(), Duration.ZERO, Duration.ofSeconds(5)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingOfItIsPrinted() {
        WebhookSecret secret = with(OLD).shown(WebhookId.next());
        assertThat(secret + "" + properties(OLD))
                .doesNotContain(OLD)
                .doesNotContain(secret.text().substring("whsec_".length()));
    }
}
