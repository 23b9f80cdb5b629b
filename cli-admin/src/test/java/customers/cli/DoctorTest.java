package customers.cli;

import static org.assertj.core.api.Assertions.assertThat;

import customers.v1.GetStatusResponse;
import io.grpc.Status;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code doctor} says of each check what to do, and fails when one does. */
class DoctorTest {
    private final Cli cli = new Cli();

    @BeforeEach
    void teach() {
        cli.server.answer("GetVersion", "version: 'unknown'");
        cli.server.answer("GetOrg", "org { id: 'o' name: 'Acme' }");
        // Of the token secret-token.
        cli.server.answer(
                "ListAccessTokens",
                "access_tokens { id: 't' first_five: 'secre' roles: ROLE_OWNER friendly_name: 'ops' }");
        status("048", "048", 0);
    }

    @AfterEach
    void stop() {
        cli.close();
    }

    private void status(String made, String expected, int ahead) {
        GetStatusResponse.Builder answer = GetStatusResponse.newBuilder()
                .setStatus("ok")
                .setSchemaVersion(made)
                .setSchemaExpected(expected);
        cli.server.answer("GetStatus", asked -> {
            answer.getTimeBuilder().setSeconds(Instant.now().getEpochSecond() + ahead);
            return answer.build();
        });
    }

    @Test
    void findsAllWell() {
        Cli.Run run = cli.run("doctor", "--org", "o", "--verify");

        assertThat(run.code()).as(run.out()).isZero();
        assertThat(run.out().lines()).allMatch(line -> line.startsWith("ok "));
        assertThat(run.out())
                .contains("version     unknown, as this command")
                .contains("health      serving")
                .contains("database    the server reaches it")
                .contains("clock       within 5 s")
                .contains("migrations  the database is at 048")
                .contains("credential  the token \"ops\" secre\u2026 with [Owner]; it reaches Acme (o)")
                .contains("ledger      verified, it adds up")
                .doesNotContain(Cli.TOKEN);
    }

    @Test
    void warnsOfWhatStillWorks() {
        cli.server.answer("GetVersion", "version: '9.9.9'");
        status("049", "048", -3600);
        Cli.Run run = cli.run("doctor", "--org", "o");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("warn  version     the server is 9.9.9, this command unknown\n")
                .contains("warn  clock       the server's is 3")
                .contains("s behind this machine's\n")
                .contains("warn  migrations  the database is at 049, the server expects 048\n")
                .contains("skip  ledger      not verified\n                  `doctor --verify` does");
    }

    @Test
    void failsWhenSomethingDoes() {
        cli.server.health.setStatus("", ServingStatus.NOT_SERVING);
        status("047", "048", 3600);
        cli.server.answer("GetOrg", request -> {
            throw Status.UNAUTHENTICATED.asRuntimeException();
        });
        Cli.Run run = cli.run("doctor", "--org", "o", "-o", "csv");

        assertThat(run.code()).isEqualTo(14);
        assertThat(run.out())
                .startsWith("check,state,found,next\n")
                .contains("\nhealth,fail,the server says NOT_SERVING,")
                .contains("\nclock,warn,the server's is 3")
                .contains("\nmigrations,fail,\"the database is at 047, the server expects 048\",")
                .contains("\ncredential,fail,");
    }

    @Test
    void looksNoFurtherWhenNobodyAnswers() {
        cli.refusing(Status.UNAVAILABLE.asRuntimeException());
        Cli.Run run = cli.run("doctor");

        assertThat(run.code()).isEqualTo(14);
        assertThat(run.out().lines())
                .singleElement()
                .asString()
                .startsWith("fail  connection  No customers server answers at localhost:9090; check that it runs");
    }

    @Test
    void completesEveryNoun() {
        String script = cli.run("completion").out();

        cli.commandLine()
                .getSubcommands()
                .keySet()
                .forEach(noun -> assertThat(script).contains(noun));
        assertThat(script).contains("complete -F").contains("customers-admin");
        assertThat(cli.calls()).isEmpty();
    }
}
