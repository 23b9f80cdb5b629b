package customers.server;

import customers.embedded.TestDatabase;
import customers.v1.AccessTokenServiceGrpc;
import customers.v1.CreateAccessTokenRequest;
import customers.v1.CreateCustomerRequest;
import customers.v1.CustomerServiceGrpc;
import customers.v1.CustomerServiceGrpc.CustomerServiceBlockingStub;
import customers.v1.NewAccessToken;
import customers.v1.NewCustomer;
import customers.v1.Role;
import io.grpc.Channel;
import io.grpc.ClientInterceptor;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Metadata;
import io.grpc.stub.AbstractStub;
import io.grpc.stub.MetadataUtils;
import io.prometheus.metrics.exporter.httpserver.HTTPServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.grpc.server.lifecycle.GrpcServerLifecycle;

/** The server itself on free ports and a database of its own, and a channel to it. */
public final class RunningServer implements AutoCloseable {
    /** A SuperAdmin's of the master org. */
    public static final String TOKEN = "bootstrap-token-of-the-tests-0123456789";

    /** Of the owner of the master org. */
    public static final String EMAIL = "owner@example.com";

    /** Of the owner of the master org. */
    public static final String PASSWORD = "correct horse battery staple";

    private static RunningServer shared;

    private static final Pattern SECRET = Pattern.compile("\\?secret=([A-Za-z0-9_-]{43})\\s");

    static {
        // Its 10 s are too short for a slow machine.
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    private final String url;
    private final Path mails = newMailFile();
    private final ConfigurableApplicationContext context;
    private final ManagedChannel channel;

    private RunningServer(String url, String... settings) {
        this.url = url;
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.datasource.url=" + url,
                "--spring.grpc.server.port=0",
                "--customers.management-port=0",
                "--customers.mail.file=" + mails,
                "--customers.bootstrap.owner-email=" + EMAIL,
                "--customers.bootstrap.owner-password=" + PASSWORD,
                "--customers.bootstrap.token=" + TOKEN,
                "--customers.webhook.keys=webhook-key-of-the-tests-0123456789abcdef",
                "--customers.webhook.allowed-targets=127.0.0.1",
                "--customers.webhook.retry-base=100ms",
                "--logging.level.root=warn"));
        Collections.addAll(arguments, settings);
        context = SpringApplication.run(GrpcServer.class, arguments.toArray(String[]::new));
        int port = context.getBean(GrpcServerLifecycle.class).getPort();
        channel = ManagedChannelBuilder.forAddress("localhost", port)
                .usePlaintext()
                .build();
    }

    /** A new one, with these settings more, as {@code --name=value}. */
    public static RunningServer start(String... settings) {
        return new RunningServer(TestDatabase.freshUrl(), settings);
    }

    /** Another one on the database of this one, with these settings more. */
    public RunningServer beside(String... settings) {
        return new RunningServer(url, settings);
    }

    /** The one that all tests share that do not stop it; ends with the JVM. */
    public static synchronized RunningServer shared() {
        if (shared == null) {
            // Slow is not what its tests are about.
            shared = start("--customers.webhook.timeout=20s");
        }
        return shared;
    }

    /** All beans of a type. */
    public <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    /** To this server. */
    public Channel channel() {
        return channel;
    }

    /** The stub with one metadata key more. */
    public static <S extends AbstractStub<S>> S with(S stub, String key, String value) {
        Metadata headers = new Metadata();
        headers.put(Metadata.Key.of(key, Metadata.ASCII_STRING_MARSHALLER), value);
        ClientInterceptor attaching = MetadataUtils.newAttachHeadersInterceptor(headers);
        return stub.withInterceptors(attaching);
    }

    /** The stub with the SuperAdmin's token. */
    public static <S extends AbstractStub<S>> S authorized(S stub) {
        return with(stub, "authorization", "Bearer " + TOKEN);
    }

    /** Calls of the SuperAdmin. */
    public CustomerServiceBlockingStub customers() {
        return authorized(CustomerServiceGrpc.newBlockingStub(channel));
    }

    /** The master org. */
    public String root() {
        return query(
                "SELECT LOWER(INSERT(INSERT(INSERT(INSERT(HEX(id), 21, 0, '-'), 17, 0, '-'), 13, 0, '-'), 9, 0, '-'))"
                        + " FROM orgs WHERE root = 1");
    }

    /** To create a customer of the master org. */
    public CreateCustomerRequest newCustomer(String name) {
        return newCustomerOf(root(), name);
    }

    /** To create a customer of an org. */
    public CreateCustomerRequest newCustomerOf(String org, String name) {
        return CreateCustomerRequest.newBuilder()
                .setOrgId(org)
                .setCustomer(NewCustomer.newBuilder().setName(name))
                .build();
    }

    /** A new token of the master org, its secret. */
    public String newToken(Role role) {
        return authorized(AccessTokenServiceGrpc.newBlockingStub(channel))
                .createAccessToken(CreateAccessTokenRequest.newBuilder()
                        .setOrgId(root())
                        .setAccessToken(NewAccessToken.newBuilder().addRoles(role))
                        .build())
                .getUnencryptedToken();
    }

    /** Where it writes the mails that it would send. */
    public Path mails() {
        return mails;
    }

    /** The secret in the last mail to the address; waits for one. */
    public String secretMailedTo(String address) {
        return Awaitility.await().until(() -> lastSecret(address), secret -> !secret.isEmpty());
    }

    private String lastSecret(String address) throws IOException {
        String text = Files.exists(mails) ? Files.readString(mails) : "";
        int mail = text.lastIndexOf("To: " + address);
        Matcher secret = SECRET.matcher(text);
        return mail >= 0 && secret.find(mail) ? secret.group(1) : "";
    }

    private static Path newMailFile() {
        try {
            return Files.createTempDirectory("mails").resolve("mail.log");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of its parts. */
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** The JDBC URL of its database. */
    public String url() {
        return url;
    }

    /** A connection to its database. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    /** The first column of the first row, or nothing. */
    public String query(String query) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The address of a page of its management port. */
    public String management(String path) {
        return "http://localhost:" + context.getBean(HTTPServer.class).getPort() + path;
    }

    /** Stops it in an orderly way and waits until it has. */
    public void stop() {
        context.close();
    }

    @Override
    public void close() {
        channel.shutdownNow();
        stop();
    }
}
