package customers.cli;

import static org.assertj.core.api.Assertions.assertThat;

import customers.cli.connection.Address;
import customers.cli.connection.Channels;
import customers.cli.shell.Surroundings;
import customers.cli.shell.Terminal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The channel that is shipped, over a socket: all other tests go past it. */
class SocketTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void callsAServer() {
        try (FakeServer server = FakeServer.onSocket()) {
            Answers.teach(server);

            assertThat(run(server.port(), "version")).isZero();
            assertThat(out).hasToString("0.1.0\n");
            assertThat(server.calls.get(0).header("user-agent")).startsWith("customers-admin ");
        }
    }

    @Test
    void saysThatNobodyAnswers() throws IOException {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }

        assertThat(run(port, "version")).isEqualTo(10);
        assertThat(err.toString()).startsWith("Error: No customers server answers at localhost:" + port + "; check");
    }

    @Test
    void saysThatTheTimeIsOver() throws IOException {
        // Accepts connections and never says a word.
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(run(silent.getLocalPort(), "version", "--timeout", "300ms"))
                    .isEqualTo(10);
            assertThat(err.toString()).contains(" did not answer within 300 ms; try again, or give it longer");
        }
    }

    private int run(int port, String... args) {
        Terminal nobody = new Terminal(false, new BufferedReader(Reader.nullReader()), new PrintWriter(err));
        return CustomersAdmin.commandLine(new Surroundings(
                        Map.of("CUSTOMERS_GRPC", new Address("localhost", port).toString()),
                        nobody,
                        new PrintWriter(out),
                        new PrintWriter(err),
                        Channels::netty))
                .execute(args);
    }
}
