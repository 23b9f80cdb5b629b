package customers.e2e.installation;

import customers.embedded.TestDatabase;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.netty.NettyChannelBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A database of its own, a gRPC server and a gateway, on free ports. */
public final class Installation implements AutoCloseable {
    /** The owner's login that the first start creates. */
    public static final String OWNER_EMAIL = "owner@example.com";

    /** Its password. */
    public static final String OWNER_PASSWORD = "correct horse battery staple";

    /** The SuperAdmin token of the master org that the first start creates. */
    public static final String TOKEN = "e2e-master-token-0123456789abcdef0123456789abcdef";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String name;
    private final Map<String, String> settings;
    private final AtomicInteger starts = new AtomicInteger();
    private final String databaseUrl = TestDatabase.freshUrl();
    private final int grpcPort = freePort();
    private final int httpPort = freePort();
    private final int grpcManagementPort = freePort();
    private final int httpManagementPort = freePort();
    private JarProcess grpcServer;
    private JarProcess gateway;

    private Installation(String name, Map<String, String> settings) {
        this.name = name;
        this.settings = settings;
        grpcServer = launchGrpcServer();
        gateway = launchGateway();
    }

    /** Starts one and waits until both processes are healthy. The name is the prefix of its log files. */
    public static Installation start(String name) {
        return start(name, Map.of());
    }

    /** As {@link #start(String)}, with these variables more for the gRPC server. */
    public static Installation start(String name, Map<String, String> settings) {
        var installation = new Installation(name, settings);
        try {
            installation.awaitHealth();
            return installation;
        } catch (RuntimeException | Error e) {
            installation.close();
            throw e;
        }
    }

    /** The root directory of the repository. */
    public static Path root() {
        return Path.of(System.getProperty("customers.root"));
    }

    /** Where the gRPC server listens, as `host:port`. */
    public String grpcTarget() {
        return "localhost:" + grpcPort;
    }

    /** Where the gateway listens. */
    public URI http() {
        return URI.create("http://localhost:" + httpPort);
    }

    /** The gateway's management port. */
    public URI httpManagement() {
        return URI.create("http://localhost:" + httpManagementPort);
    }

    /** The gRPC server's management port. */
    public URI grpcManagement() {
        return URI.create("http://localhost:" + grpcManagementPort);
    }

    /** A new plain connection to the database, to look behind the API. The caller closes it. */
    public Connection database() {
        try {
            return DriverManager.getConnection(databaseUrl);
        } catch (SQLException e) {
            throw new IllegalStateException("no connection to " + databaseUrl, e);
        }
    }

    /** A new channel to the gRPC server. The caller shuts it down. */
    public ManagedChannel channel() {
        return NettyChannelBuilder.forTarget(grpcTarget()).usePlaintext().build();
    }

    /** Where the gRPC server writes the mails that it would send. */
    public Path mailFile() {
        return root().resolve("e2e/target/logs").resolve(name + "-mail.log");
    }

    /** The process of the gRPC server. */
    public JarProcess grpcServer() {
        return grpcServer;
    }

    /** The process of the gateway. */
    public JarProcess gateway() {
        return gateway;
    }

    /** Starts the gRPC server anew on the same database and port, after it ended. */
    public void restartGrpcServer() {
        grpcServer = launchGrpcServer();
        awaitHealth();
    }

    /** Starts the gateway anew on the same port, after it ended. */
    public void restartGateway() {
        gateway = launchGateway();
        awaitHealth();
    }

    @Override
    public void close() {
        gateway.stop();
        grpcServer.stop();
    }

    private JarProcess launchGrpcServer() {
        var environment = new HashMap<>(Map.of(
                "CUSTOMERS_DB_URL",
                databaseUrl,
                "GRPC_PORT",
                Integer.toString(grpcPort),
                "MANAGEMENT_PORT",
                Integer.toString(grpcManagementPort),
                "CUSTOMERS_BOOTSTRAP_OWNER_EMAIL",
                OWNER_EMAIL,
                "CUSTOMERS_BOOTSTRAP_OWNER_PASSWORD",
                OWNER_PASSWORD,
                "CUSTOMERS_BOOTSTRAP_TOKEN",
                TOKEN,
                "CUSTOMERS_BOOTSTRAP_ORG_NAME",
                "Master",
                "CUSTOMERS_MAIL_FILE",
                mailFile().toString(),
                // All tests call from one address, and some of them with wrong passwords.
                "CUSTOMERS_ATTEMPTS_PER_ADDRESS",
                "100000",
                // Tests count rows: what has expired must not go between two of their looks.
                "CUSTOMERS_PURGE_EVERY",
                "1d"));
        // Tests race in numbers that fit, and count what comes of it: a slow machine must refuse none of them.
        environment.put("CUSTOMERS_CALLS_PATIENCE", "1m");
        environment.put("CUSTOMERS_WEBHOOK_KEYS", "e2e-webhook-key-0123456789abcdef0123456789abcdef");
        environment.putAll(settings);
        return JarProcess.start("grpc-server", environment, log("grpc-server"));
    }

    private JarProcess launchGateway() {
        var environment = Map.of(
                "HTTP_PORT", Integer.toString(httpPort),
                "CUSTOMERS_GRPC", grpcTarget(),
                "MANAGEMENT_PORT", Integer.toString(httpManagementPort));
        return JarProcess.start("rest-gateway", environment, log("rest-gateway"));
    }

    private Path log(String process) {
        var started = starts.getAndIncrement();
        return root().resolve("e2e/target/logs").resolve(name + "-" + process + "-" + started + ".log");
    }

    private void awaitHealth() {
        var channel = channel();
        try {
            Condition.await(PATIENCE, () -> ended() || serves(channel), () -> "gRPC server\n" + grpcServer.output());
            Condition.await(PATIENCE, () -> ended() || answers(), () -> "gateway\n" + gateway.output());
        } finally {
            channel.shutdownNow();
        }
        if (ended()) {
            throw new IllegalStateException("ended at start:\n" + grpcServer.output() + gateway.output());
        }
    }

    private boolean ended() {
        return !grpcServer.alive() || !gateway.alive();
    }

    private static boolean serves(ManagedChannel channel) {
        try {
            var health = HealthGrpc.newBlockingStub(channel).withDeadlineAfter(5, TimeUnit.SECONDS);
            return health.check(HealthCheckRequest.getDefaultInstance()).getStatus() == ServingStatus.SERVING;
        } catch (StatusRuntimeException e) {
            return false;
        }
    }

    private boolean answers() {
        var request = HttpRequest.newBuilder(httpManagement().resolve("/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
            return answer.statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
