package customers.cli;

import static org.assertj.core.api.Assertions.assertThat;

import customers.v1.GetOrgRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contexts of the config file: which is used, and that no token of one goes to another server or lies open. */
class ContextTest {
    private final Cli cli = new Cli();

    @TempDir
    private Path home;

    @BeforeEach
    void live() throws IOException {
        cli.variables.clear();
        cli.variables.put("HOME", home.toString());
        write("token", "prod-token\n", "rw-------");
    }

    @AfterEach
    void stop() {
        cli.close();
    }

    private Path write(String name, String text, String permissions) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private void make(String name, String server) {
        Cli.Run run = cli.run(
                "context", "set", name, "--server", server, "--org", name + "-org", "--token-file", home + "/token");
        assertThat(run.code()).as(run.err()).isZero();
    }

    @Test
    void usesTheCurrentContextOrTheNamedOne() throws IOException {
        make("prod", "prod:1");
        make("test", "test:2");

        assertThat(org()).isEqualTo("prod-org");
        assertThat(cli.calls().get(0).header("authorization")).isEqualTo("Bearer prod-token");
        assertThat(org("--context", "test")).isEqualTo("test-org");
        assertThat(cli.run("context", "use", "test").code()).isZero();
        assertThat(org()).isEqualTo("test-org");
        Path file = home.resolve(".config/customers/config.yaml");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file)).doesNotContain("prod-token");
        assertThat(cli.run("context", "list").out().lines().skip(1))
                .satisfiesExactly(
                        prod -> assertThat(prod).matches("prod +false +prod:1 +prod-org +.*/token +false"),
                        test -> assertThat(test).matches("test +true +test:2 +test-org +.*/token +false"));
        assertThat(cli.run("context", "remove", "test").code()).isZero();
        assertThat(cli.run("org", "get", "--context", "test").err()).startsWith("Error: There is no context \"test\"");
    }

    @Test
    void putsAnotherServerBeforeTheCurrentContextAndANamedContextBeforeTheVariables() {
        make("prod", "prod:1");
        cli.variables.put("CUSTOMERS_GRPC", "other:3");
        assertThat(cli.run("org", "get", "--org", "o").code()).isEqualTo(3);

        cli.variables.put("CUSTOMERS_TOKEN", "other-token");
        cli.variables.put("CUSTOMERS_ORG_ID", "other-org");
        assertThat(org()).isEqualTo("other-org");
        assertThat(org("--context", "prod")).isEqualTo("prod-org");
        assertThat(cli.calls().get(1).header("authorization")).isEqualTo("Bearer prod-token");
        assertThat(cli.run("org", "get", "--context", "prod", "--server", "other:3")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void refusesATokenThatOthersMayRead() throws IOException {
        make("prod", "prod:1");
        write("token", "prod-token\n", "rw-r--r--");
        Cli.Run open = cli.run("org", "get");
        assertThat(open.code()).isEqualTo(2);
        assertThat(open.err()).contains("holds a token and others may read it").contains("chmod 600");

        String inside = "current: a\ncontexts: {a: {server: 'a:1', token: inside, org: a-org}}\n";
        write(".config/customers/config.yaml", inside, "rw-r-----");
        assertThat(cli.run("org", "get").err()).contains("others may read it").doesNotContain("inside");
        write(".config/customers/config.yaml", inside, "rw-------");
        assertThat(org()).isEqualTo("a-org");
        assertThat(cli.run("context", "list").out()).contains("(token)").doesNotContain("inside");
    }

    @Test
    void saysWhatIsWrongWithTheFile() throws IOException {
        for (String text : new String[] {"a: [", "contexts: 1", "contexts: {a: 1}", "contexts: {a: {sever: x}}"}) {
            write(".config/customers/config.yaml", text, "rw-------");
            Cli.Run run = cli.run("org", "get");

            assertThat(run.code()).as(text).isEqualTo(2);
            assertThat(run.err()).startsWith("Error: The file of contexts, " + home);
        }
        assertThat(cli.run("context", "set", "a b").code()).isEqualTo(2);
        assertThat(cli.run("context", "use", "nowhere").code()).isEqualTo(2);
    }

    @Test
    void asksForATokenWhereSomebodySitsAndNoneIsKept() {
        Cli.Run run = cli.typing("typed-token\n").run("org", "get", "--org", "o");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(cli.calls().get(0).header("authorization")).isEqualTo("Bearer typed-token");
        assertThat(cli.run("context", "set", "a", "--token", "t").code()).isEqualTo(2);
    }

    private String org(String... options) {
        String[] args = new String[options.length + 2];
        args[0] = "org";
        args[1] = "get";
        System.arraycopy(options, 0, args, 2, options.length);
        Cli.Run run = cli.run(args);
        assertThat(run.code()).as(run.err()).isZero();
        FakeServer.Call call = cli.calls().get(cli.calls().size() - 1);
        return ((GetOrgRequest) call.request()).getOrgId();
    }
}
