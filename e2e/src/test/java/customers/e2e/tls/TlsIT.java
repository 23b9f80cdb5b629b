package customers.e2e.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import customers.cli.CustomersAdmin;
import customers.cli.connection.Channels;
import customers.cli.shell.Surroundings;
import customers.cli.shell.Terminal;
import customers.e2e.installation.Condition;
import customers.e2e.installation.Installation;
import io.grpc.Grpc;
import io.grpc.TlsChannelCredentials;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthGrpc;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server and a gateway that both ask for certificates, and the gateway shows the server its own. */
class TlsIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    private static Path directory;

    private static Pki pki;
    private static Pki stranger;
    private static Installation installation;

    @BeforeAll
    static void start() throws Exception {
        pki = new Pki(directory.resolve("ours"));
        stranger = new Pki(directory.resolve("strange"));
        installation =
                Installation.start("tls", settings(), credentials(pki, true).build());
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    private static Map<String, String> settings() {
        var settings = new HashMap<>(Map.of("SPRING_SSL_BUNDLE_WATCH_FILE_QUIETPERIOD", "1s"));
        for (var face : new String[] {"GRPC", "HTTP"}) {
            settings.put(face + "_TLS_CERTIFICATE", pki.file("server.pem"));
            settings.put(face + "_TLS_PRIVATE_KEY", pki.file("server.key"));
            settings.put(face + "_TLS_CLIENT_CA", pki.file("ca.pem"));
        }
        settings.put("CUSTOMERS_GRPC_CA", pki.file("ca.pem"));
        settings.put("CUSTOMERS_GRPC_CERTIFICATE", pki.file("client.pem"));
        settings.put("CUSTOMERS_GRPC_PRIVATE_KEY", pki.file("client.key"));
        return settings;
    }

    private static TlsChannelCredentials.Builder credentials(Pki trusted, boolean showing) throws IOException {
        var credentials = TlsChannelCredentials.newBuilder().trustManager(new File(trusted.file("ca.pem")));
        return showing
                ? credentials.keyManager(new File(trusted.file("client.pem")), new File(trusted.file("client.key")))
                : credentials;
    }

    @Test
    void servesWhoShowsACertificateAndNobodyElse() throws Exception {
        assertThat(get(pki, true)).isEqualTo(200);
        assertThatThrownBy(() -> get(pki, false)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> get(stranger, true)).isInstanceOf(IOException.class);

        callServer(credentials(pki, true));
        for (var refused : new TlsChannelCredentials.Builder[] {credentials(pki, false), credentials(stranger, true)}) {
            assertThatThrownBy(() -> callServer(refused)).hasMessageStartingWith("UNAVAILABLE");
        }
    }

    @Test
    void answersTheCommandLine() {
        assertThat(status(pki)).isZero();
        assertThat(status(stranger)).isNotZero();
    }

    @Test
    void servesRenewedCertificatesWithoutAStart() throws Exception {
        int http = installation.http().getPort();
        int grpc = Integer.parseInt(installation.grpcTarget().replaceAll(".*:", ""));
        for (int renewal = 0; renewal < 2; renewal++) {
            var renewed = pki.renewServer();
            Condition.await(
                    PATIENCE,
                    () -> everythingWorks() && renewed.equals(pki.served(http)) && renewed.equals(pki.served(grpc)),
                    () -> "still serves an old certificate");
        }
        assertThat(installation.newErrors()).isEmpty();
    }

    /** On new connections, whichever certificate is served. */
    private static boolean everythingWorks() {
        try {
            assertThat(get(pki, true)).isEqualTo(200);
            callServer(credentials(pki, true));
            return true;
        } catch (Exception e) {
            throw new IllegalStateException("a call failed while certificates were renewed", e);
        }
    }

    private static int status(Pki trusted) {
        var nothing = new PrintWriter(Writer.nullWriter());
        var terminal = new Terminal(false, new BufferedReader(Reader.nullReader()), nothing);
        var surroundings = new Surroundings(
                Map.of("CUSTOMERS_GRPC", installation.grpcTarget(), "CUSTOMERS_TOKEN", Installation.TOKEN),
                terminal,
                nothing,
                nothing,
                Channels::netty);
        return CustomersAdmin.commandLine(surroundings)
                .execute(
                        "status",
                        "--tls-ca",
                        trusted.file("ca.pem"),
                        "--tls-certificate",
                        trusted.file("client.pem"),
                        "--tls-key",
                        trusted.file("client.key"));
    }

    /** Through the gateway to the server. */
    private static int get(Pki trusted, boolean showing) throws Exception {
        var client =
                HttpClient.newBuilder().sslContext(trusted.context(showing)).build();
        var request = HttpRequest.newBuilder(
                        URI.create("https://localhost:" + installation.http().getPort() + "/status"))
                .header("Authorization", "Bearer " + Installation.TOKEN)
                .timeout(Duration.ofSeconds(30))
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    private static void callServer(TlsChannelCredentials.Builder credentials) {
        var channel = Grpc.newChannelBuilder(installation.grpcTarget(), credentials.build())
                .build();
        try {
            var health = HealthGrpc.newBlockingStub(channel)
                    .withDeadlineAfter(30, TimeUnit.SECONDS)
                    .check(HealthCheckRequest.getDefaultInstance());
            assertThat(health.getStatusValue()).isEqualTo(1);
        } finally {
            channel.shutdownNow();
        }
    }
}
