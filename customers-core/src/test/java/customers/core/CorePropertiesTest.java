package customers.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import customers.core.bootstrap.BootstrapProperties;
import customers.core.webhook.WebhookProperties;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class CorePropertiesTest {
    private static <T> T bind(String prefix, Class<T> type, Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate(prefix, type);
    }

    @Test
    void theDefaults() {
        assertThat(bind("customers", CoreProperties.class, Map.of()))
                .isEqualTo(new CoreProperties(true, Duration.ofDays(14), 2, Duration.ofHours(24), List.of(), null));
        assertThat(bind("customers.bootstrap", BootstrapProperties.class, Map.of()))
                .isEqualTo(new BootstrapProperties("Master org", null, null, null));
    }

    @Test
    void everySettingOfTheDomain() {
        assertThat(bind(
                        "customers",
                        CoreProperties.class,
                        Map.of(
                                "customers.unique-customer-names",
                                "false",
                                "customers.session-life",
                                "8h",
                                "customers.password-hashes-at-once",
                                "4",
                                "customers.idempotency-kept",
                                "2h",
                                "customers.name-servers",
                                "ns1.example.com,ns2.example.com",
                                "customers.control-panel-domain",
                                "panel.example.com")))
                .isEqualTo(new CoreProperties(
                        false,
                        Duration.ofHours(8),
                        4,
                        Duration.ofHours(2),
                        List.of("ns1.example.com", "ns2.example.com"),
                        "panel.example.com"));
        assertThat(CoreProperties.class.getRecordComponents()).hasSize(6);
        assertThat(bind("customers", CoreProperties.class, Map.of("customers.name-servers", ""))
                        .nameServers())
                .isEmpty();
    }

    @Test
    void everySettingOfPersonsAndItsDefault() {
        assertThat(bind("customers.identity", IdentityProperties.class, Map.of()))
                .isEqualTo(new IdentityProperties(
                        "http://localhost:8080",
                        10,
                        100,
                        Duration.ofMinutes(15),
                        Duration.ofHours(1),
                        Duration.ofDays(7),
                        Duration.ofMinutes(1)));
        assertThat(bind(
                        "customers.identity",
                        IdentityProperties.class,
                        Map.of(
                                "customers.identity.public-url", "https://panel.example.com/api/",
                                "customers.identity.attempts-per-login", "5",
                                "customers.identity.attempts-per-address", "50",
                                "customers.identity.attempts-window", "5m",
                                "customers.identity.recovery-life", "2h",
                                "customers.identity.invitation-life", "1d",
                                "customers.identity.sign-on-life", "30s")))
                .isEqualTo(new IdentityProperties(
                        "https://panel.example.com/api",
                        5,
                        50,
                        Duration.ofMinutes(5),
                        Duration.ofHours(2),
                        Duration.ofDays(1),
                        Duration.ofSeconds(30)));
        assertThat(IdentityProperties.class.getRecordComponents()).hasSize(7);
        assertThatThrownBy(() -> bind(
                        "customers.identity",
                        IdentityProperties.class,
                        Map.of("customers.identity.attempts-per-login", "0")))
                .hasRootCauseMessage("customers.identity.attempts-per-login and -per-address must be 1 at least");
    }

    @Test
    void everySettingOfWebhooksAndItsDefaultWithoutPrintingTheKeys() {
        assertThat(bind(
                        "customers.webhook",
                        WebhookProperties.class,
                        Map.of("customers.webhook.keys", "", "customers.webhook.allowed-targets", "")))
                .isEqualTo(new WebhookProperties(List.of(), List.of(), Duration.ofSeconds(10), Duration.ofSeconds(5)));
        String key = "hidden-0123456789abcdef0123456789abcdef";
        WebhookProperties set = bind(
                "customers.webhook",
                WebhookProperties.class,
                Map.of(
                        "customers.webhook.keys", key + ", " + key + "2",
                        "customers.webhook.allowed-targets", "10.0.0.0/8,::1",
                        "customers.webhook.timeout", "3s",
                        "customers.webhook.retry-base", "1s"));
        assertThat(set)
                .isEqualTo(new WebhookProperties(
                        List.of(key, key + "2"),
                        List.of("10.0.0.0/8", "::1"),
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(1)));
        assertThat(set.toString()).doesNotContain("hidden");
        assertThat(set.lease()).isEqualTo(Duration.ofSeconds(11));
        assertThat(WebhookProperties.class.getRecordComponents()).hasSize(4);
    }

    @Test
    void everySettingOfTheBeginningWithoutPrintingTheSecrets() {
        BootstrapProperties begun = bind(
                "customers.bootstrap",
                BootstrapProperties.class,
                Map.of(
                        "customers.bootstrap.org-name", "Acme",
                        "customers.bootstrap.owner-email", "a@example.com",
                        "customers.bootstrap.owner-password", "hidden-one",
                        "customers.bootstrap.token", "hidden-two"));
        assertThat(begun).isEqualTo(new BootstrapProperties("Acme", "a@example.com", "hidden-one", "hidden-two"));
        assertThat(begun.toString()).doesNotContain("hidden");
        assertThat(BootstrapProperties.class.getRecordComponents()).hasSize(4);
    }
}
