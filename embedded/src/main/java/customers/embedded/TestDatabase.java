package customers.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Databases for tests: on the server that {@code CUSTOMERS_TEST_DB_URL} names, in the environment or as a system
 * property; on a MySQL server that the first test of a JVM starts from the distribution that the system property {@code
 * customers.test.mysql} names; and otherwise on an embedded one that the first test of a JVM starts and the end of the JVM removes. Without
 * a server the test fails; it is never skipped.
 */
public final class TestDatabase {
    private static final String VARIABLE = "CUSTOMERS_TEST_DB_URL";
    private static final String MYSQL = "customers.test.mysql";
    private static final Pattern SERVER_URL = Pattern.compile("(jdbc:mysql://[^/?]+)(?:/[^?]*)?(\\?.*)?");
    private static final Queue<String> MADE = new ConcurrentLinkedQueue<>();
    private static @Nullable MariaDb server;
    private static boolean startedHere;

    private TestDatabase() {}

    /** The JDBC URL, account included, of a new and empty database that no other test has or will get. */
    public static String freshUrl() {
        String name = "test_" + ProcessHandle.current().pid() + "_"
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        String url = external();
        if (url == null) {
            return created(embeddedServer().jdbcUrlWithAccount(name), name);
        }
        if (MADE.isEmpty() && !startedHere) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> dropAll(url), "drop test databases"));
        }
        MADE.add(name);
        execute(urlOf(url, ""), "create database " + name + " character set utf8mb4");
        return urlOf(url, name);
    }

    private static synchronized @Nullable String external() {
        String url = System.getProperty(VARIABLE, System.getenv(VARIABLE));
        if (url != null && !url.isBlank()) {
            return url;
        }
        String distribution = System.getProperty(MYSQL);
        if (distribution != null && !distribution.isBlank()) {
            String started = MySqlForTests.start(Path.of(distribution));
            System.setProperty(VARIABLE, started);
            // Its data directory goes with it, so nothing has to be dropped.
            startedHere = true;
            return started;
        }
        return null;
    }

    private static String created(String url, String name) {
        execute(url, "select '" + name + "'");
        return url;
    }

    static String urlOf(String serverUrl, String database) {
        Matcher parts = SERVER_URL.matcher(serverUrl);
        if (!parts.matches()) {
            throw new MariaDbException(VARIABLE + " is '" + serverUrl
                    + "' and should look like jdbc:mysql://localhost:3306/?user=root&password=secret");
        }
        return parts.group(1) + "/" + database + (parts.group(2) == null ? "" : parts.group(2));
    }

    private static void execute(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            String where = external() == null ? "the embedded database" : VARIABLE;
            throw new MariaDbException("cannot make a test database on " + where + ": " + e.getMessage(), e);
        }
    }

    private static void dropAll(String url) {
        MADE.forEach(name -> execute(urlOf(url, ""), "drop database if exists " + name));
    }

    private static synchronized MariaDb embeddedServer() {
        if (server == null || !server.isAlive()) {
            Path base = repositoryRoot().resolve("target/mariadb");
            removeLeftovers(base);
            Path run = base.resolve("run-" + ProcessHandle.current().pid());
            server =
                    MariaDb.start(new MariaDbSettings(base, run.resolve("data"), run.resolve("log"), 0, "test", false));
            MariaDb started = server;
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(started, run), "remove test databases"));
        }
        return server;
    }

    /** A JVM that was killed could not clean up after itself; the next one does. */
    private static void removeLeftovers(Path base) {
        if (!Files.isDirectory(base)) {
            return;
        }
        try (Stream<Path> runs = Files.list(base)) {
            for (Path run : runs.filter(TestDatabase::isLeftOver).toList()) {
                String argument = MariaDb.processArgument(run.resolve("data"));
                RunningProcesses.withArgument(argument).forEach(ProcessHandle::destroyForcibly);
                Directories.delete(run);
            }
        } catch (IOException e) {
            throw new MariaDbException("cannot clean " + base + ": " + e.getMessage(), e);
        }
    }

    private static boolean isLeftOver(Path run) {
        Matcher owner = Pattern.compile("run-(\\d+)").matcher(run.getFileName().toString());
        return owner.matches()
                && ProcessHandle.of(Long.parseLong(owner.group(1)))
                        .filter(ProcessHandle::isAlive)
                        .isEmpty();
    }

    private static void remove(MariaDb server, Path run) {
        server.kill();
        try {
            Directories.delete(run);
        } catch (IOException e) {
            throw new MariaDbException("cannot remove " + run + ": " + e.getMessage(), e);
        }
    }

    private static Path repositoryRoot() {
        String told = System.getProperty("customers.root");
        Path directory = Path.of(told == null ? "" : told).toAbsolutePath();
        while (directory != null && !Files.isDirectory(directory.resolve(".mvn"))) {
            directory = directory.getParent();
        }
        if (directory == null) {
            throw new MariaDbException("no directory with .mvn at or above "
                    + Path.of("").toAbsolutePath() + ": run the test inside the repository or set -Dcustomers.root");
        }
        return directory;
    }
}
