package customers.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A MariaDB server that runs as a child process and listens on the loopback interface alone. It registers no shutdown
 * hook: whoever starts it decides when it stops, which has to be after everything that still talks to it.
 *
 * <p>The child ignores the terminal's interrupt, so that Ctrl-C reaches its starter and never the database first.
 */
public final class MariaDb implements AutoCloseable {
    /** The one account, allowed everything, from this machine only. */
    public static final String USER = "customers";

    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration STOP_TIMEOUT = Duration.ofMinutes(1);
    private static final int ATTEMPTS_ON_A_FREE_PORT = 5;
    // Loopback needs no TLS; the rest spares round trips and was measured to be worth half of the throughput.
    private static final String TUNING = "createDatabaseIfNotExist=true&sslMode=DISABLED&allowPublicKeyRetrieval=true"
            + "&cachePrepStmts=true&useServerPrepStmts=true&cacheServerConfiguration=true&useLocalSessionState=true"
            + "&elideSetAutoCommits=true&maintainTimeStats=false";

    private final Process process;
    private final MariaDbSettings settings;

    private MariaDb(Process process, MariaDbSettings settings) {
        this.process = process;
        this.settings = settings;
    }

    /** Unpacks and initialises what is missing, starts the server and returns once it takes connections. */
    public static MariaDb start(MariaDbSettings settings) {
        MariaDbDistribution distribution = MariaDbDistribution.unpackedIn(settings.baseDirectory());
        try {
            Files.createDirectories(settings.log().getParent());
            new MariaDbDataDirectory(distribution, settings).initialise();
            for (int attempt = 1; ; attempt++) {
                MariaDb server = launch(distribution, settings);
                if (server.awaitConnections()) {
                    return server;
                }
                // Between choosing a free port and binding it, another process may have taken it.
                if (settings.port() != 0 || attempt == ATTEMPTS_ON_A_FREE_PORT || !server.lostItsPort()) {
                    throw server.failure();
                }
            }
        } catch (IOException e) {
            throw new MariaDbException("cannot start the embedded database: " + e.getMessage(), e);
        }
    }

    /** The argument by which the server of a data directory is known among the processes of this machine. */
    public static String processArgument(Path dataDirectory) {
        return "--datadir=" + dataDirectory.toAbsolutePath().normalize();
    }

    /** The port it listens on. */
    public int port() {
        return settings.port();
    }

    /** The process id of the server. */
    public long pid() {
        return process.pid();
    }

    /** Where Connector/J finds the database, without the account; the database is made by the first connection. */
    public String jdbcUrl(String database) {
        return "jdbc:mysql://127.0.0.1:" + port() + "/" + database + "?" + TUNING;
    }

    /** The same with the account in it, for whoever takes no more than a URL. */
    public String jdbcUrlWithAccount(String database) {
        String password = URLEncoder.encode(settings.password(), StandardCharsets.UTF_8);
        return jdbcUrl(database) + "&user=" + USER + "&password=" + password;
    }

    /** Completes when the server ends, by itself or stopped. */
    public CompletableFuture<?> onExit() {
        return process.onExit();
    }

    /** False once it has ended. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Stops the server the orderly way and returns when it is gone; safe to call twice. */
    @Override
    public void close() {
        stop();
    }

    /** Does the same; false when it had to be ended by force. */
    public boolean stop() {
        process.destroy();
        try {
            if (process.waitFor(STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                return true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        kill();
        return false;
    }

    /** Ends the server at once, as a crash would; for data that nobody will read again. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    private static MariaDb launch(MariaDbDistribution distribution, MariaDbSettings settings) throws IOException {
        MariaDbSettings chosen = settings.port() == 0 ? settings.withPort(freePort()) : settings;
        List<String> command = new MariaDbDataDirectory(distribution, chosen).serverCommand();
        Process process = new ProcessBuilder(SignalShield.around(command))
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(chosen.log().toFile())
                .start();
        return new MariaDb(process, chosen);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private boolean awaitConnections() {
        long deadline = System.nanoTime() + START_TIMEOUT.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            if (greets()) {
                return true;
            }
            pause();
        }
        return false;
    }

    /** A listening socket is not enough: the server speaks first once it serves. */
    private boolean greets() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port()), 1000);
            socket.setSoTimeout(5000);
            return socket.getInputStream().read() >= 0 && process.isAlive();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MariaDbException("interrupted while the embedded database started", e);
        }
    }

    private boolean lostItsPort() throws IOException {
        return !process.isAlive() && Files.readString(settings.log()).contains("Bind on TCP/IP port");
    }

    private MariaDbException failure() throws IOException {
        boolean ended = !process.isAlive();
        kill();
        String log = Files.readString(settings.log()).strip();
        String tail = log.substring(Math.max(0, log.length() - 1500));
        String what = ended ? "ended with code " + process.exitValue() : "did not answer in " + START_TIMEOUT;
        return new MariaDbException(
                "the embedded database " + what + " while starting; " + settings.log() + " ends with:\n" + tail);
    }
}
