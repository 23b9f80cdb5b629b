package customers.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MariaDbIT {
    private static final Path BASE = Path.of(System.getProperty("customers.root"), "target/mariadb");

    @TempDir
    Path directory;

    @Test
    void keepsItsDataOverAnOrderlyStopAndARestart() throws Exception {
        try (MariaDb server = MariaDb.start(settings(0))) {
            assertThat(query(server, "create table note (text varchar(20))")).isEmpty();
            query(server, "insert into note values ('grüße 🐘')");
        }
        try (MariaDb server = MariaDb.start(settings(0))) {
            assertThat(query(server, "select text from note")).containsExactly("grüße 🐘");
        }
    }

    @Test
    void keepsCommittedDataOverAKill() throws Exception {
        MariaDb killed = MariaDb.start(settings(0));
        query(killed, "create table note (text varchar(20))");
        query(killed, "insert into note values ('kept')");
        killed.kill();
        try (MariaDb server = MariaDb.start(settings(0))) {
            assertThat(query(server, "select text from note")).containsExactly("kept");
        }
    }

    @Test
    void speaksUtf8AndUtcAndKeepsItsAccountBehindAPassword() throws Exception {
        try (MariaDb server = MariaDb.start(settings(0))) {
            assertThat(query(
                            server, "select concat(@@character_set_server, ' ', @@collation_server, ' ', @@time_zone)"))
                    .containsExactly("utf8mb4 utf8mb4_0900_ai_ci +00:00");
            String wrong = server.jdbcUrl("any") + "&user=" + MariaDb.USER + "&password=wrong";
            assertThatThrownBy(() -> DriverManager.getConnection(wrong).close())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("Access denied");
        }
    }

    @Test
    void saysWhyItCannotStart() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(
                            () -> MariaDb.start(settings(taken.getLocalPort())).close())
                    .isInstanceOf(MariaDbException.class)
                    .hasMessageContaining("Bind on TCP/IP port");
        }
    }

    @Test
    void leavesNoProcessBehindAndIsFoundByItsDataDirectoryWhileItRuns() {
        String argument = MariaDb.processArgument(directory.resolve("data"));
        MariaDb server = MariaDb.start(settings(0));
        assertThat(RunningProcesses.withArgument(argument))
                .extracting(ProcessHandle::pid)
                .containsExactly(server.pid());
        server.close();
        server.close();
        assertThat(server.isAlive()).isFalse();
        assertThat(RunningProcesses.withArgument(argument)).isEmpty();
    }

    @Test
    void beginsAgainAfterAnInitialisationThatWasCutShort() throws Exception {
        Files.createDirectories(directory.resolve("data.partial/mysql"));
        try (MariaDb server = MariaDb.start(settings(0))) {
            assertThat(query(server, "select 1")).containsExactly("1");
        }
    }

    private MariaDbSettings settings(int port) {
        return new MariaDbSettings(
                BASE, directory.resolve("data"), directory.resolve("log"), port, "it's \\ a & b", true);
    }

    private static List<String> query(MariaDb server, String sql) throws SQLException {
        return Sql.run(server.jdbcUrlWithAccount("notes"), sql);
    }
}
