package customers.bench.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A gRPC server on a database, and if wanted a gateway, as processes on free ports. */
public final class Installation implements AutoCloseable {
    /** The SuperAdmin token of the master org that the first start makes. */
    public static final String TOKEN = "bench-master-token-0123456789abcdef0123456789abcdef";

    private final int grpcPort = freePort();
    private final int httpPort = freePort();
    private final int managementPort = freePort();
    private final Jar server;
    private @Nullable Jar gateway;

    private Installation(Database database, Runtimes runtimes) {
        Map<String, String> environment = new HashMap<>();
        environment.put("CUSTOMERS_DB_URL", database.url());
        environment.put("GRPC_PORT", Integer.toString(grpcPort));
        environment.put("MANAGEMENT_PORT", Integer.toString(managementPort));
        environment.put("CUSTOMERS_BOOTSTRAP_OWNER_EMAIL", "owner@example.com");
        environment.put("CUSTOMERS_BOOTSTRAP_OWNER_PASSWORD", "correct horse battery staple");
        environment.put("CUSTOMERS_BOOTSTRAP_TOKEN", TOKEN);
        environment.put("CUSTOMERS_BOOTSTRAP_ORG_NAME", "Master");
        environment.put(
                "CUSTOMERS_MAIL_FILE", runtimes.logs().resolve("mail.log").toString());
        // A pass of its own would be measured along.
        environment.put("CUSTOMERS_VERIFY_EVERY", "3650d");
        server = start("grpc-server", runtimes, environment);
        try {
            server.awaitHealthy(URI.create("http://127.0.0.1:" + managementPort + "/-/healthy"));
            Ledger.awaitServing(grpcPort);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** Starts the server alone, and returns when it serves: the database is migrated then. */
    public static Installation serverOn(Database database, Runtimes runtimes) {
        return new Installation(database, runtimes);
    }

    /** Starts both. */
    public static Installation on(Database database, Runtimes runtimes) {
        Installation installation = new Installation(database, runtimes);
        try {
            installation.startGateway(runtimes);
            return installation;
        } catch (RuntimeException e) {
            installation.close();
            throw e;
        }
    }

    private void startGateway(Runtimes runtimes) {
        int management = freePort();
        Jar started = start(
                "rest-gateway",
                runtimes,
                Map.of(
                        "HTTP_PORT", Integer.toString(httpPort),
                        "CUSTOMERS_GRPC", "127.0.0.1:" + grpcPort,
                        "MANAGEMENT_PORT", Integer.toString(management)));
        gateway = started;
        started.awaitHealthy(URI.create("http://127.0.0.1:" + management + "/actuator/health"));
    }

    private static Jar start(String module, Runtimes runtimes, Map<String, String> environment) {
        return Jar.start(
                module,
                runtimes.javaHome(),
                runtimes.options(),
                environment,
                runtimes.logs().resolve(module + ".log"));
    }

    /** Records both processes from now on, if that is wanted; each recording lies beside the log. */
    public void record(Runtimes runtimes) {
        if (runtimes.recording()) {
            Recording.start(runtimes.javaHome(), serverPid(), runtimes.logs().resolve("grpc-server.jfr"));
            Recording.start(runtimes.javaHome(), gatewayPid(), runtimes.logs().resolve("rest-gateway.jfr"));
        }
    }

    /** The root directory of the repository. */
    public static Path root() {
        return Path.of(System.getProperty("customers.root", "")).toAbsolutePath();
    }

    /** Where the gRPC server listens, on the loopback interface. */
    public int grpcPort() {
        return grpcPort;
    }

    /** Where the gateway listens. */
    public int httpPort() {
        return httpPort;
    }

    /** Where the gRPC server tells its metrics. */
    URI serverMetrics() {
        return URI.create("http://127.0.0.1:" + managementPort + "/metrics");
    }

    /** The process id of the gRPC server. */
    public long serverPid() {
        return server.pid();
    }

    /** The process id of the gateway; 0 without one. */
    public long gatewayPid() {
        return gateway == null ? 0 : gateway.pid();
    }

    @Override
    public void close() {
        if (gateway != null) {
            gateway.close();
        }
        server.close();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
