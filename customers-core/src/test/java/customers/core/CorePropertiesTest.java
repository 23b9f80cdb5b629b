package customers.core;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.bootstrap.BootstrapProperties;
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
                .isEqualTo(new CoreProperties(true, Duration.ofDays(14), 2, List.of(), null));
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
                                "customers.name-servers",
                                "ns1.example.com,ns2.example.com",
                                "customers.control-panel-domain",
                                "panel.example.com")))
                .isEqualTo(new CoreProperties(
                        false,
                        Duration.ofHours(8),
                        4,
                        List.of("ns1.example.com", "ns2.example.com"),
                        "panel.example.com"));
        assertThat(CoreProperties.class.getRecordComponents()).hasSize(5);
        assertThat(bind("customers", CoreProperties.class, Map.of("customers.name-servers", ""))
                        .nameServers())
                .isEmpty();
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
