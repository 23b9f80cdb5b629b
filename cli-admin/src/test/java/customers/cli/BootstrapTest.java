package customers.cli;

import static org.assertj.core.api.Assertions.assertThat;

import customers.v1.BootstrapRequest;
import io.grpc.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The beginning of an installation: what is asked for, what is shown, and what is kept. */
class BootstrapTest {
    private static final String[] BOOTSTRAP = {"bootstrap", "--org-name", "Acme", "--owner-email", "a@b.example"};

    private final Cli cli = new Cli();

    @TempDir
    private Path home;

    @BeforeEach
    void live() {
        cli.variables.clear();
        cli.variables.put("HOME", home.toString());
        cli.server.answer("Bootstrap", "org_id: 'o1' unencrypted_token: 'first-token'");
    }

    @AfterEach
    void stop() {
        cli.close();
    }

    private Cli.Run bootstrap(String... more) {
        return cli.run(with(BOOTSTRAP, more));
    }

    @Test
    void asksForTheKeyAndTwiceForThePasswordAndNeedsNoToken() {
        cli.typing("the-key\npass word\npass word\n");
        Cli.Run run = bootstrap();

        assertThat(run.code()).as(run.err()).isZero();
        FakeServer.Call call = cli.calls().get(0);
        assertThat(call.request())
                .isEqualTo(BootstrapRequest.newBuilder()
                        .setSetupKey("the-key")
                        .setOrgName("Acme")
                        .setOwnerEmail("a@b.example")
                        .setOwnerPassword("pass word")
                        .setWithToken(true)
                        .build());
        assertThat(call.header("authorization")).isNull();
        assertThat(run.out()).contains("o1").contains("first-token");
        assertThat(run.err())
                .contains("context set NAME --server localhost:9090 --org o1")
                .doesNotContain("first-token", "the-key", "pass word");
    }

    @Test
    void keepsTheTokenInANewContextOfTheSameServer() throws IOException {
        cli.variables.put("CUSTOMERS_GRPC", "begun.example:9090");
        cli.piping("the-key\npass word\n");
        Cli.Run run =
                bootstrap("--setup-key-file", "-", "--password-file", "-", "--save-context", "acme", "-o", "json");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("\"unencryptedToken\": \"first-token\"");

        Path file = home.resolve(".config/customers/config.yaml");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        cli.variables.remove("CUSTOMERS_GRPC");
        assertThat(cli.run("org", "get").code()).isZero();
        assertThat(cli.calls().get(1).header("authorization")).isEqualTo("Bearer first-token");
        assertThat(cli.run("context", "list").out())
                .containsPattern("acme +true +begun.example:9090 +o1 +\\(token\\) +false")
                .doesNotContain("first-token");
    }

    @Test
    void refusesAContextThatCannotBeKeptBeforeTheKeyIsUsed() throws IOException {
        cli.piping("the-key\npass word\n");
        String[] piped = {"--setup-key-file", "-", "--password-file", "-", "--save-context"};
        assertThat(cli.run("context", "set", "old", "--server", "a:1").code()).isZero();
        for (String name : new String[] {"old", "a b"}) {
            assertThat(bootstrap(with(piped, name)).code()).as(name).isEqualTo(2);
        }
        assertThat(bootstrap(with(piped, "new", "--no-token")).code()).isEqualTo(2);
        cli.variables.put("CUSTOMERS_CONFIG", Files.createFile(home.resolve("file")) + "/config.yaml");
        assertThat(bootstrap(with(piped, "new")).err()).contains("cannot be written");

        assertThat(cli.calls()).isEmpty();
    }

    @Test
    void sendsNothingWhereTheKeyIsMissingOrItIsOnlyToBeTried() {
        cli.piping("");
        assertThat(bootstrap().err()).contains("--setup-key-file");
        cli.piping("the-key\npass word\n");
        Cli.Run tried = bootstrap("--setup-key-file", "-", "--password-file", "-", "--dry-run");
        assertThat(tried.code()).isEqualTo(2);
        assertThat(tried.err()).contains("cannot be tried");

        assertThat(cli.calls()).isEmpty();
    }

    @Test
    void asksForNoTokenWhereTheKeyIsRefused() {
        cli.refusing(Status.UNAUTHENTICATED.withDescription("no").asRuntimeException());
        cli.piping("the-key\npass word\n");
        Cli.Run run = bootstrap("--setup-key-file", "-", "--password-file", "-");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("; correct it and try again.").doesNotContain("token");
        assertThat(run.out()).isEmpty();
    }

    private static String[] with(String[] args, String... more) {
        return Stream.concat(Arrays.stream(args), Arrays.stream(more)).toArray(String[]::new);
    }
}
