package customers.embedded.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final Path ROOT = Path.of("/clone");

    @Test
    void hasDefaults() {
        assertThat(Settings.of(ROOT, "1", Map.of(), List.of()))
                .isEqualTo(new Settings(ROOT, "1", Path.of("/clone/.quickstart/data"), "127.0.0.1", 8080, 9090, false));
    }

    @Test
    void takesEverythingFromTheEnvironment() {
        Map<String, String> environment =
                Map.of("DATA_DIR", "/data/x/../y", "HTTP_PORT", "81", "GRPC_PORT", "91", "BIND_ADDRESS", "0.0.0.0");
        assertThat(Settings.of(ROOT, "1", environment, List.of("--fresh")))
                .isEqualTo(new Settings(ROOT, "1", Path.of("/data/y"), "0.0.0.0", 81, 91, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "http", "80 80"})
    void refusesWhatIsNoPort(String port) {
        assertThatThrownBy(() -> Settings.of(ROOT, "1", Map.of("HTTP_PORT", port), List.of()))
                .isInstanceOf(Refusal.class)
                .hasMessage("HTTP_PORT is '" + port + "' and should be a port from 1 to 65535");
    }

    @Test
    void refusesOnePortForBoth() {
        assertThatThrownBy(() -> Settings.of(ROOT, "1", Map.of("HTTP_PORT", "9090"), List.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("are both 9090");
    }
}
