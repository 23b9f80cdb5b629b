package customers.cli;

import static org.assertj.core.api.Assertions.assertThat;

import customers.v1.RestOptions;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every call carries: one credential at most, a request id of its own and a deadline. */
class HeadersTest {
    private final Cli cli = new Cli();

    @TempDir
    Path folder;

    @Test
    void sendsTheTokenOfTheEnvironment() {
        assertThat(call("org", "get").header("authorization")).isEqualTo("Bearer " + Cli.TOKEN);
    }

    @Test
    void prefersTheTokenOfTheCommandLine() {
        assertThat(call("--token", "other", "org", "get").header("authorization"))
                .isEqualTo("Bearer other");
        assertThat(call("org", "get", "--token", "last").header("authorization"))
                .isEqualTo("Bearer last");
    }

    @Test
    void readsTheFirstLineOfTheTokenFile() throws Exception {
        Path file = Files.writeString(folder.resolve("token"), " from-file \nnot this\n");

        assertThat(call("org", "get", "--token-file", file.toString()).header("authorization"))
                .isEqualTo("Bearer from-file");
    }

    @Test
    void sendsASessionInsteadOfAToken() throws Exception {
        cli.variables.put("CUSTOMERS_SESSION", "of-environment");
        Path file = Files.writeString(folder.resolve("session"), "of-file");

        FakeServer.Call ofEnvironment = call("session", "delete");
        assertThat(ofEnvironment.header("x-session")).isEqualTo("of-environment");
        assertThat(ofEnvironment.header("authorization")).isNull();
        assertThat(call("session", "delete", "--session-file", file.toString()).header("x-session"))
                .isEqualTo("of-file");
    }

    @Test
    void makesARequestIdForEachCall() {
        String first = call("org", "get").header("x-request-id");
        String second = call("org", "get").header("x-request-id");

        assertThat(UUID.fromString(first)).isNotEqualTo(UUID.fromString(second));
    }

    @Test
    void sendsAKeyWithAChangeAlone() {
        assertThat(call("customer", "create", "--name", "A", "--idempotency-key", "order 7")
                        .header("idempotency-key"))
                .isEqualTo("order 7");
        assertThat(call("--idempotency-key", "order 7", "org", "get").header("idempotency-key"))
                .isNull();
        assertThat(cli.run("customer", "create", "--name", "A", "--idempotency-key", " ")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void asksForADryRunOfAChangeAloneAndWithoutConfirmation() {
        Cli.Run run = cli.run("org", "delete", "--org", "b1", "--dry-run");
        assertThat(cli.calls().get(0).rpc()).isEqualTo("DeleteOrg");
        assertThat(cli.calls().get(0).header("validate-only")).isEqualTo("true");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).as("of a server that does it").contains("may have made the change");

        assertThat(call("org", "get", "--dry-run").header("validate-only")).isNull();
        Cli.Run login = cli.piping("pass word")
                .run("session", "create", "--email", "a@example.com", "--password-file", "-", "--dry-run");
        assertThat(login.code()).isEqualTo(2);
        assertThat(login.err()).contains("leave --dry-run out");
    }

    @Test
    void sendsNoSecretToOperationsThatNeedNone() {
        RequestsTest.rows()
                .forEach(row -> cli.piping("pass word").run(row.command().split(" ")));

        assertThat(cli.calls()).allSatisfy(call -> {
            assertThat(call.header("authorization") == null).as(call.rpc()).isEqualTo(isPublic(call));
            assertThat(call.hasDeadline()).as(call.rpc()).isEqualTo(!streams(call));
        });
    }

    private static boolean streams(FakeServer.Call call) {
        return method(call).anyMatch(method -> method.getType() == MethodType.SERVER_STREAMING);
    }

    private static Stream<MethodDescriptor<?, ?>> method(FakeServer.Call call) {
        return Api.services().stream()
                .<MethodDescriptor<?, ?>>flatMap(service -> service.getMethods().stream())
                .filter(method -> method.getBareMethodName().equals(call.rpc()));
    }

    private static boolean isPublic(FakeServer.Call call) {
        return method(call)
                .map(method -> (ProtoMethodDescriptorSupplier) method.getSchemaDescriptor())
                .anyMatch(schema -> schema.getMethodDescriptor().getOptions().getExtension(RestOptions.noCredential));
    }

    private FakeServer.Call call(String... args) {
        Cli.Run run = cli.run(args);
        assertThat(run.code()).as(run.err()).isZero();
        return cli.calls().get(cli.calls().size() - 1);
    }

    @AfterEach
    void stop() {
        cli.close();
    }
}
