package customers.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

class GatewaySettingsTest {
    @Test
    void hasDefaults() {
        assertThat(bind(Map.of()))
                .isEqualTo(new GatewaySettings(
                        Duration.ofSeconds(10), 256, Duration.ZERO, DataSize.ofMegabytes(1), false, List.of(), true));
    }

    @Test
    void takesEverySetting() {
        assertThat(bind(Map.of(
                        "deadline",
                        "3s",
                        "requests-at-once",
                        "20",
                        "drain-delay",
                        "5s",
                        "max-body",
                        "64KB",
                        "trust-forwarded-for",
                        "true",
                        "allowed-origins",
                        "https://panel.example.com, http://localhost:3000",
                        "docs",
                        "false")))
                .isEqualTo(new GatewaySettings(
                        Duration.ofSeconds(3),
                        20,
                        Duration.ofSeconds(5),
                        DataSize.ofKilobytes(64),
                        true,
                        List.of("https://panel.example.com", "http://localhost:3000"),
                        false));
    }

    @ParameterizedTest
    @CsvSource({
        "deadline,0s",
        "deadline,-1s",
        "deadline,1h",
        "requests-at-once,0",
        "drain-delay,-1s",
        "drain-delay,2m",
        "max-body,0B",
        "max-body,1GB",
        "max-bodi,1MB",
        "docs,perhaps",
        "allowed-origins,*",
        "allowed-origins,null",
        "allowed-origins,panel.example.com",
        "allowed-origins,https://panel.example.com/",
        "allowed-origins,https://*.example.com"
    })
    void refusesWhatCannotWork(String name, String value) {
        assertThatThrownBy(() -> bind(Map.of(name, value))).hasStackTraceContaining("customers.gateway");
    }

    private static GatewaySettings bind(Map<String, String> settings) {
        String[] properties = settings.entrySet().stream()
                .map(setting -> "customers.gateway." + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        GatewaySettings[] bound = new GatewaySettings[1];
        new ApplicationContextRunner()
                .withUserConfiguration(Settings.class)
                .withPropertyValues(properties)
                .run(context -> bound[0] = context.getBean(GatewaySettings.class));
        return bound[0];
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(GatewaySettings.class)
    static class Settings {}
}
