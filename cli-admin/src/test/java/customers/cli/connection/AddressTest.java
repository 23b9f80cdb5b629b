package customers.cli.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import customers.cli.exit.RefusedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"localhost:9090", "10.0.0.1:1", "grpc.example.com:65535", "[::1]:9090"})
    void readsHostAndPort(String text) {
        assertThat(Address.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "localhost:",
                ":9090",
                "localhost:0",
                "localhost:65536",
                "a:b",
                "::1:9090",
                "http://localhost:9090",
                "me@host:1",
                "host:1/path",
                "host:1?q",
                "host name:1"
            })
    void refusesAnythingElse(String text) {
        assertThatThrownBy(() -> Address.parse(text))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("\"" + text + "\", which is not host:port");
    }
}
