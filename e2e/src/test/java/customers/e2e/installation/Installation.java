package customers.e2e.installation;

import customers.embedded.TestDatabase;
import io.grpc.ChannelCredentials;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A database of its own, and as many gRPC servers as gateways on free ports: one of each, unless it says otherwise. Each
 * gateway is before all servers.
 */
public final class Installation implements AutoCloseable {
    /** The owner's login that the first start creates. */
    public static final String OWNER_EMAIL = "owner@example.com";

    /** Its password. */
    public static final String OWNER_PASSWORD = "correct horse battery staple";

    /** The SuperAdmin token of the master org that the first start creates. */
    public static final String TOKEN = "e2e-master-token-0123456789abcdef0123456789abcdef";

    private static final Duration CACHE_LIFE = Duration.ofMillis(500);

    /**
     * How long another of several servers may go by a right that was taken from somebody: for no longer than it remembers,
     * even if it is late to follow the feed. So they remember for less long than they would, or tests would take too long.
     */
    public static final Duration AGREED_WITHIN = CACHE_LIFE.plusMillis(250);

    private final String name;
    private final AtomicInteger starts = new AtomicInteger();
    private final String databaseUrl = TestDatabase.freshUrl();
    private final ChannelCredentials credentials;
    private final List<Node> servers;
    private final List<Node> gateways;

    private Installation(String name, Map<String, String> settings, int size, ChannelCredentials credentials) {
        this.name = name;
        this.credentials = credentials;
        this.servers = IntStream.range(0, size)
                .mapToObj(number -> server(settings, size))
                .toList();
        this.gateways = IntStream.range(0, size)
                .mapToObj(number -> gatewayToAll(settings))
                .toList();
    }

    /** Starts one and waits until both processes are healthy. The name is the prefix of its log files. */
    public static Installation start(String name) {
        return start(name, Map.of());
    }

    /** As {@link #start(String)}, with these variables more for the processes. */
    public static Installation start(String name, Map<String, String> settings) {
        return start(name, settings, 1);
    }

    /** As {@link #start(String, Map)}, with so many servers and as many gateways, which start all at once. */
    public static Installation start(String name, Map<String, String> settings, int size) {
        return start(new Installation(name, settings, size, InsecureChannelCredentials.create()));
    }

    /** As {@link #start(String, Map)}, where the variables switch TLS on and these credentials are for its channels. */
    public static Installation start(String name, Map<String, String> settings, ChannelCredentials credentials) {
        return start(new Installation(name, settings, 1, credentials));
    }

    private static Installation start(Installation installation) {
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

    /** The gRPC servers. */
    public List<Node> servers() {
        return servers;
    }

    /** The gateways. */
    public List<Node> gateways() {
        return gateways;
    }

    /** Where the first gRPC server listens, as `host:port`. */
    public String grpcTarget() {
        return servers.get(0).address();
    }

    /** Where the first gateway listens. */
    public URI http() {
        return gateways.get(0).http();
    }

    /** The management port of the first gateway. */
    public URI httpManagement() {
        return gateways.get(0).management();
    }

    /** The management port of the first gRPC server. */
    public URI grpcManagement() {
        return servers.get(0).management();
    }

    /** A new plain connection to the database, to look behind the API. The caller closes it. */
    public Connection database() {
        try {
            return DriverManager.getConnection(databaseUrl);
        } catch (SQLException e) {
            throw new IllegalStateException("no connection to " + databaseUrl, e);
        }
    }

    /** A new channel to the first gRPC server. The caller shuts it down. */
    public ManagedChannel channel() {
        return channel(servers.get(0));
    }

    /** A new channel to each gRPC server. The caller shuts them down. */
    public List<ManagedChannel> channels() {
        return servers.stream().map(this::channel).toList();
    }

    private ManagedChannel channel(Node server) {
        return Grpc.newChannelBuilder(server.address(), credentials).build();
    }

    /** Where the gRPC servers write the mails that they would send. */
    public Path mailFile() {
        return root().resolve("e2e/target/logs").resolve(name + "-mail.log");
    }

    /** The process of the first gRPC server. */
    public JarProcess grpcServer() {
        return servers.get(0).process();
    }

    /** The process of the first gateway. */
    public JarProcess gateway() {
        return gateways.get(0).process();
    }

    /** Starts the first gRPC server anew on the same database and port, after it ended. */
    public void restartGrpcServer() {
        restart(servers.get(0));
    }

    /** Starts the first gateway anew on the same port, after it ended. */
    public void restartGateway() {
        restart(gateways.get(0));
    }

    /** Starts one of its nodes anew, after it ended, and waits until all are healthy. */
    public void restart(Node node) {
        node.start();
        awaitHealth();
    }

    /** The lines that any process has logged as errors since the last call of this method. */
    public List<String> newErrors() {
        return Stream.concat(servers.stream(), gateways.stream())
                .flatMap(node -> node.process().newErrors().stream())
                .toList();
    }

    @Override
    public void close() {
        gateways.forEach(gateway -> gateway.process().stop());
        servers.forEach(server -> server.process().stop());
    }

    private Node server(Map<String, String> settings, int size) {
        var environment = new HashMap<>(Map.of(
                "CUSTOMERS_DB_URL",
                databaseUrl,
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
        if (size > 1) {
            environment.put("CUSTOMERS_CACHE_LIFE", CACHE_LIFE.toMillis() + "ms");
        }
        environment.putAll(settings);
        return new Node("grpc-server", "GRPC_PORT", environment, () -> log("grpc-server"));
    }

    private Node gatewayToAll(Map<String, String> settings) {
        var environment = new HashMap<>(settings);
        environment.put("CUSTOMERS_GRPC", servers.stream().map(Node::address).collect(Collectors.joining(",")));
        return new Node("rest-gateway", "HTTP_PORT", environment, () -> log("rest-gateway"));
    }

    private Path log(String process) {
        var started = starts.getAndIncrement();
        return root().resolve("e2e/target/logs").resolve(name + "-" + process + "-" + started + ".log");
    }

    private void awaitHealth() {
        servers.forEach(server -> Health.awaitServer(server, credentials));
        gateways.forEach(Health::awaitGateway);
    }
}
