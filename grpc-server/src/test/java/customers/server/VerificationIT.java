package customers.server;

import static org.assertj.core.api.Assertions.assertThat;

import customers.embedded.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The command {@code verify}, on a database that a server is serving from at the same time. */
class VerificationIT {
    private final RunningServer server = RunningServer.shared();

    private record Run(int code, List<String> out, List<String> error) {}

    private static Run verify(String url) {
        return verify(url, Duration.ofSeconds(20));
    }

    private static Run verify(String url, Duration patience) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream error = new ByteArrayOutputStream();
        int code = Verification.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(error, true, StandardCharsets.UTF_8),
                "--spring.datasource.url=" + url,
                "--spring.datasource.hikari.connection-timeout=" + patience.toMillis());
        return new Run(code, lines(out), lines(error));
    }

    private static List<String> lines(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = server.connect();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    @Test
    void saysThatAllHolds() {
        Run run = verify(server.url());
        assertThat(run.out()).hasSize(1).allMatch(line -> line.matches("0 violations in \\d+ ms"));
        assertThat(run.error()).isEmpty();
        assertThat(run.code()).isZero();
    }

    @Test
    void namesWhatDoesNotHold() throws Exception {
        execute("UPDATE orgs SET websites_count = 3 WHERE root = 1");
        try {
            Run run = verify(server.url());
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out().get(0))
                    .isEqualTo("invariant 5: websitesCount is the number of live websites; org " + server.root()
                            + "; expected 0, found 3");
            assertThat(run.out().get(1)).matches("1 violations in \\d+ ms");
        } finally {
            execute("UPDATE orgs SET websites_count = 0 WHERE root = 1");
        }
    }

    @Test
    void saysWhyItCannotRunAndMigratesNothing() {
        Run nowhere = verify("jdbc:mysql://127.0.0.1:1/nothing", Duration.ofSeconds(1));
        assertThat(nowhere.code()).isEqualTo(2);
        assertThat(nowhere.out()).isEmpty();
        assertThat(nowhere.error()).hasSize(1).allMatch(line -> line.startsWith("Cannot verify the database"));
        String empty = TestDatabase.freshUrl();
        assertThat(verify(empty).code()).isEqualTo(2);
        assertThat(verify(empty).error()).hasSize(1);
    }
}
