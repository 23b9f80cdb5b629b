package customers.server.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class TraceVariablesTest {
    private static final String SENT_TO = "management.opentelemetry.tracing.export.otlp.endpoint";

    private static Environment settings(Map<String, Object> given) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("given", given));
        new TraceVariables().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }

    @ParameterizedTest
    @CsvSource({
        "http://collector:4318, http://collector:4318/v1/traces",
        "http://collector:4318/, http://collector:4318/v1/traces",
        "https://collector/otlp/v1/traces, https://collector/otlp/v1/traces",
        "http://[::1]:4318, http://[::1]:4318/v1/traces"
    })
    void spansAreSentToThePathOfTheProtocolUnlessOneIsGiven(String endpoint, String sentTo) {
        assertThat(settings(Map.of("customers.tracing.endpoint", endpoint)).getProperty(SENT_TO))
                .isEqualTo(sentTo);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "collector:4318",
                "ftp://collector",
                "http://",
                "http:///v1/traces",
                "http://somebody:hunter2@collector:4318",
                "http://collector:4318?key=hunter2",
                "http://collector:4318#hunter2",
                "http://collec tor"
            })
    void anEndpointThatIsNoneEndsTheStartAndIsNotTold(String endpoint) {
        assertThatThrownBy(() -> settings(Map.of("customers.tracing.endpoint", endpoint)))
                .hasMessageStartingWith("CUSTOMERS_TRACING_ENDPOINT must be ")
                .hasMessageNotContaining("hunter2")
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "all", "-0.1", "1.1", "NaN", "10%"})
    void aRatioThatIsNoneEndsTheStart(String ratio) {
        assertThatThrownBy(() -> settings(Map.of("customers.tracing.ratio", ratio)))
                .hasMessage("CUSTOMERS_TRACING_RATIO is " + ratio + ", must be a number from 0 to 1");
    }

    @Test
    void whatElseIsLeftOutStaysLeftOut() {
        assertThat(settings(Map.of("spring.autoconfigure.exclude", "some.Other"))
                        .getProperty("spring.autoconfigure.exclude"))
                .endsWith(",some.Other")
                .contains("OpenTelemetryTracingAutoConfiguration");
    }
}
