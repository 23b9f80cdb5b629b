package customers.cli;

import static org.assertj.core.api.Assertions.assertThat;

import customers.cli.connection.Channels;
import customers.cli.shell.Surroundings;
import customers.cli.shell.Terminal;
import io.grpc.TlsServerCredentials;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS and mutual TLS against a server on a socket, with a certificate that was made for this test. */
class TlsTest {
    private static final char[] PASSWORD = "password".toCharArray();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void trustsWhomItIsToldToAndShowsItsOwnCertificate() throws Exception {
        makeCertificate();
        try (FakeServer server = FakeServer.onSocket(TlsServerCredentials.newBuilder()
                .keyManager(file("cert.pem").toFile(), file("key.pem").toFile())
                .trustManager(file("cert.pem").toFile())
                .clientAuth(TlsServerCredentials.ClientAuth.REQUIRE)
                .build())) {
            Answers.teach(server);
            String ca = file("cert.pem").toString();
            String key = file("key.pem").toString();

            assertThat(run(server, "--tls-ca", ca, "--tls-certificate", ca, "--tls-key", key))
                    .as(err.toString())
                    .isZero();
            assertThat(out).hasToString("0.1.0\n");
            assertThat(run(server, "--tls-ca", ca)).isEqualTo(10);
            assertThat(run(server, "--tls")).isEqualTo(10);
            assertThat(run(server)).isEqualTo(10);
            assertThat(run(server, "--tls-ca", ca, "--tls-certificate", ca)).isEqualTo(2);
            assertThat(run(server, "--tls-ca", file("store.p12").toString())).isEqualTo(2);
            assertThat(run(server, "--tls-ca", "/nowhere/ca.pem")).isEqualTo(2);
        }
    }

    private int run(FakeServer server, String... options) {
        List<String> args = new ArrayList<>(List.of("version", "--server", "localhost:" + server.port()));
        args.addAll(List.of(options));
        Terminal nobody = new Terminal(false, new BufferedReader(Reader.nullReader()), new PrintWriter(err));
        return CustomersAdmin.commandLine(
                        new Surroundings(Map.of(), nobody, new PrintWriter(out), new PrintWriter(err), Channels::netty))
                .execute(args.toArray(String[]::new));
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private void makeCertificate() throws Exception {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "one",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-ext",
                        "bc=ca:true",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD),
                        "-keystore",
                        file("store.p12").toString())
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance(file("store.p12").toFile(), PASSWORD);
        pem("cert.pem", "CERTIFICATE", store.getCertificate("one").getEncoded());
        pem("key.pem", "PRIVATE KEY", store.getKey("one", PASSWORD).getEncoded());
    }

    private void pem(String name, String what, byte[] bytes) throws IOException {
        Files.writeString(
                file(name),
                "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder().encodeToString(bytes) + "\n-----END " + what
                        + "-----\n");
    }
}
