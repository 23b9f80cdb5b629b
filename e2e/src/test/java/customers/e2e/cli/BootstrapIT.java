package customers.e2e.cli;

import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.driver.Json;
import customers.e2e.installation.Installation;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An empty database, a server that knows of no owner, and an operator who reads its log. */
class BootstrapIT {
    private static final Pattern KEY = Pattern.compile("setup key ([\\w-]{43}) ");
    private static final String PASSWORD = "correct horse battery staple";
    private static final String EMAIL = "you@acme.example";

    @TempDir
    private Path directory;

    private Installation start(String name, String logFormat, int size) {
        return Installation.start(
                name,
                Map.of(
                        "CUSTOMERS_BOOTSTRAP_OWNER_EMAIL", "",
                        "CUSTOMERS_BOOTSTRAP_OWNER_PASSWORD", "",
                        "CUSTOMERS_BOOTSTRAP_TOKEN", "",
                        "LOG_FORMAT", logFormat),
                size);
    }

    private static List<String> keys(String log) {
        return KEY.matcher(log).results().map(found -> found.group(1)).toList();
    }

    private CommandProcess run(String input, String... arguments) throws Exception {
        return CommandProcess.piping(
                input,
                Map.of("CUSTOMERS_CONFIG", directory.resolve("config.yaml").toString()),
                arguments);
    }

    private CommandProcess bootstrap(String server, String key, String password, String... more) throws Exception {
        var arguments = new ArrayList<>(List.of("bootstrap", "--server", server, "--org-name", "Acme"));
        arguments.addAll(List.of("--owner-email", EMAIL, "--setup-key-file", "-", "--password-file", "-"));
        arguments.addAll(List.of(more));
        return run(key + "\n" + password + "\n", arguments.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json"})
    void beginsOnceWithTheKeyThatTheServerLogged(String logFormat) throws Exception {
        try (var installation = start("bootstrap-" + logFormat, logFormat, 1)) {
            var server = installation.grpcTarget();
            var keys = keys(installation.grpcServer().output());
            assertThat(keys).hasSize(1);
            var key = keys.get(0);
            isRefusedAndMayBeTriedAgain(server, key);

            var begun = bootstrap(server, key, PASSWORD, "--save-context", "acme", "-o", "json");
            assertThat(begun.exit()).as(begun.err()).isZero();
            var told = Json.parse(begun.out());
            var org = told.path("orgId").asString();
            var token = told.path("unencryptedToken").asString();

            var shown = CommandProcess.run(
                    Map.of("CUSTOMERS_GRPC", server, "CUSTOMERS_TOKEN", token),
                    "org",
                    "get",
                    "--org",
                    org,
                    "-o",
                    "json");
            assertThat(shown.exit()).as(shown.err()).isZero();
            assertThat(Json.parse(shown.out()).path("name").asString()).isEqualTo("Acme");
            assertThat(Json.parse(shown.out()).path("ownerEmail").asString()).isEqualTo(EMAIL);
            var inContext = run("", "activity", "list", "-o", "csv");
            assertThat(inContext.exit()).as(inContext.err()).isZero();
            assertThat(inContext.out()).contains("org.create").contains("system");
            var login =
                    run(PASSWORD, "session", "create", "--server", server, "--email", EMAIL, "--password-file", "-");
            assertThat(login.exit()).as(login.err()).isZero();

            var again = bootstrap(server, key, PASSWORD);
            assertThat(again.exit()).isEqualTo(8);
            assertThat(again.out()).isEmpty();
            assertThat(again.err()).contains("There is a master org already");
            assertThat(installation.grpcServer().output()).doesNotContain(PASSWORD, token);
            assertThat(installation.newErrors()).isEmpty();
        }
    }

    private void isRefusedAndMayBeTriedAgain(String server, String key) throws Exception {
        assertThat(bootstrap(server, "wrong", PASSWORD).exit()).isEqualTo(3);
        var tooShort = bootstrap(server, key, "short");
        assertThat(tooShort.exit()).isEqualTo(9);
        assertThat(tooShort.err()).contains("owner_password");
        assertThat(bootstrap(server, key, PASSWORD, "--dry-run").exit()).isEqualTo(2);
    }

    @Test
    void ofTwoServersTheNewestKeyBeginsItAtEither() throws Exception {
        try (var installation = start("bootstrap-two", "text", 2)) {
            var exits = new ArrayList<Integer>();
            for (var server : installation.servers()) {
                var keys = keys(server.process().output());
                assertThat(keys).hasSize(1);
                exits.add(bootstrap(installation.grpcTarget(), keys.get(0), PASSWORD)
                        .exit());
            }
            assertThat(exits).isIn(List.of(0, 8), List.of(3, 0));
        }
    }

    @Test
    void isNotThereOverRest() throws Exception {
        try (var installation = start("bootstrap-rest", "text", 1)) {
            for (var path : List.of("/bootstrap", "/customers.v1.BootstrapService/Bootstrap")) {
                var request = HttpRequest.newBuilder(URI.create(installation.http() + path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}"))
                        .build();
                var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(404);
            }
        }
    }
}
