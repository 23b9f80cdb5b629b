package customers.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The directory that holds the databases: how it comes to be, and the command line that serves it. */
record MariaDbDataDirectory(MariaDbDistribution distribution, MariaDbSettings settings) {

    /** Lays out the system tables and the one account, unless that was done before. */
    void initialise() throws IOException {
        Path directory = settings.dataDirectory();
        Files.createDirectories(temporaryDirectory());
        if (Files.isDirectory(directory.resolve("mysql"))) {
            return;
        }
        // Laid out beside and renamed, so that there is never half a data directory under the real name.
        Path partial = directory.resolveSibling(directory.getFileName() + ".partial");
        Directories.delete(partial);
        Files.createDirectories(partial);
        bootstrap(partial);
        Files.deleteIfExists(directory);
        Files.move(partial, directory, StandardCopyOption.ATOMIC_MOVE);
    }

    /** What starts the server. */
    List<String> serverCommand() {
        List<String> command = commonCommand(settings.dataDirectory());
        command.addAll(List.of(
                "--bind-address=127.0.0.1",
                "--port=" + settings.port(),
                "--skip-name-resolve",
                // A path of a socket may have 107 characters, which a deep directory exceeds.
                "--socket=",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_0900_ai_ci",
                "--default-time-zone=+00:00",
                "--pid-file=mariadbd.pid"));
        command.addAll(
                settings.durable()
                        ? List.of("--innodb-flush-log-at-trx-commit=1", "--innodb-buffer-pool-size=128M")
                        : List.of(
                                "--innodb-flush-log-at-trx-commit=2",
                                "--innodb-buffer-pool-size=64M",
                                "--innodb-doublewrite=0"));
        command.addAll(settings.options());
        return command;
    }

    private Path temporaryDirectory() {
        return settings.dataDirectory().resolveSibling(settings.dataDirectory().getFileName() + ".tmp");
    }

    private List<String> commonCommand(Path directory) {
        List<String> command = new ArrayList<>(List.of(
                distribution.daemon().toString(),
                "--no-defaults",
                "--basedir=" + distribution.home(),
                MariaDb.processArgument(directory),
                // With TLS a start takes seconds longer, and nothing leaves this machine.
                "--skip-ssl",
                // A server that starts clears this directory of what looks like temporary tables, another's too.
                "--tmpdir=" + temporaryDirectory(),
                "--innodb-log-file-size=32M"));
        if (runsAsRoot()) {
            command.add("--user=root");
        }
        return command;
    }

    static boolean runsAsRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException e) {
            throw new MariaDbException("cannot tell which user this is: /proc is not there", e);
        }
    }

    private void bootstrap(Path directory) throws IOException {
        List<String> command = commonCommand(directory);
        command.addAll(List.of("--bootstrap", "--skip-networking", "--innodb-flush-log-at-trx-commit=0"));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(settings.log().toFile())
                .start();
        try (OutputStream statements = process.getOutputStream()) {
            statements.write("create database if not exists mysql;\nuse mysql;\n".getBytes(StandardCharsets.UTF_8));
            Files.copy(distribution.systemTables(), statements);
            statements.write(accountStatements().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // It died before it had read everything; its log says why.
            process.destroy();
        }
        if (!succeeded(process)) {
            throw new MariaDbException("cannot initialise the embedded database; " + settings.log() + " says:\n"
                    + Files.readString(settings.log()).strip());
        }
    }

    private String accountStatements() {
        String account = "'" + MariaDb.USER + "'@'127.0.0.1'";
        String password = settings.password().replace("\\", "\\\\").replace("'", "''");
        return "\nflush privileges;\ncreate user " + account + " identified by '" + password
                + "';\ngrant all on *.* to " + account + " with grant option;\n";
    }

    private static boolean succeeded(Process process) {
        try {
            if (process.waitFor(60, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
