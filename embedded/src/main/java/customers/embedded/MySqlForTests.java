package customers.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A MySQL server for the tests of one JVM, from a distribution that the Maven profile {@code mysql} has unpacked. It asks
 * nobody for a password, listens on the loopback interface alone and ends with the JVM.
 */
final class MySqlForTests {
    private static final int SECONDS = 90;

    private final Path distribution;
    private final Path run;
    private final int port;

    private MySqlForTests(Path distribution, Path run, int port) {
        this.distribution = distribution;
        this.run = run;
        this.port = port;
    }

    /** Starts a server on an empty data directory and answers its JDBC URL, without a database. */
    static String start(Path distribution) {
        try {
            Path run = Files.createTempDirectory("customers-mysql-");
            MySqlForTests server = new MySqlForTests(distribution, run, MariaDb.freePort());
            server.run(List.of("--initialize-insecure")).onExit().join();
            Process process = server.run(List.of(
                    "--port=" + server.port,
                    "--bind-address=127.0.0.1",
                    "--socket=" + run.resolve("s"),
                    "--mysqlx=OFF",
                    "--pid-file=" + run.resolve("pid"),
                    // Tests need the isolation and the locks of the engine, not its durability.
                    "--innodb-flush-log-at-trx-commit=2",
                    "--sync-binlog=0"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> server.remove(process), "remove test MySQL"));
            server.awaitConnections(process);
            return server.url();
        } catch (IOException e) {
            throw new MariaDbException("cannot start MySQL from " + distribution + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MariaDbException("interrupted while MySQL started", e);
        }
    }

    private String url() {
        return "jdbc:mysql://127.0.0.1:" + port + "/?user=root&allowPublicKeyRetrieval=true&sslMode=DISABLED";
    }

    private Process run(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                executable().toString(),
                "--no-defaults",
                "--basedir=" + distribution,
                "--datadir=" + run.resolve("data")));
        if (MariaDbDataDirectory.runsAsRoot()) {
            command.add("--user=root");
        }
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    private Path executable() {
        Path daemon = distribution.resolve("bin/mysqld");
        if (!daemon.toFile().canExecute() && !daemon.toFile().setExecutable(true)) {
            throw new MariaDbException("no MySQL server at " + daemon);
        }
        return daemon;
    }

    private Path log() {
        return run.resolve("log");
    }

    private void awaitConnections(Process process) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (process.isAlive() && System.nanoTime() < deadline) {
            try {
                DriverManager.getConnection(url()).close();
                return;
            } catch (SQLException notYet) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new MariaDbException("MySQL did not start (it needs the library libaio):\n" + Files.readString(log()));
    }

    private void remove(Process process) {
        process.destroyForcibly().onExit().join();
        try {
            Directories.delete(run);
        } catch (IOException e) {
            throw new MariaDbException("cannot remove " + run + ": " + e.getMessage(), e);
        }
    }
}
