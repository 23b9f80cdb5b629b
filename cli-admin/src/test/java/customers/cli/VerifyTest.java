package customers.cli;

import static org.assertj.core.api.Assertions.assertThat;

import customers.v1.VerifyLedgerResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What {@code org verify} makes of what it is told. */
class VerifyTest {
    private final Cli cli = new Cli();

    @AfterEach
    void stop() {
        cli.close();
    }

    @Test
    void endsWellWhereAllAgrees() {
        cli.server.stream("VerifyLedger", List.of(progress(1), progress(2)));
        Cli.Run run = cli.run("org", "verify", "--org", "o");

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("0 violations\n");
    }

    @Test
    void printsEachViolationAndEndsWithANumberOfItsOwn() {
        cli.server.stream("VerifyLedger", List.of(progress(1), violation(), progress(2)));
        Cli.Run run = cli.run("org", "verify", "--org", "o", "-o", "json");

        assertThat(run.code()).isEqualTo(13);
        assertThat(run.out().lines()).hasSize(1).allMatch(line -> line.contains("\"expected\": \"3\""));
        assertThat(run.err()).isEmpty();
    }

    @Test
    void showsOnATerminalHowFarItIs() {
        cli.server.stream("VerifyLedger", List.of(progress(1), violation(), progress(2)));
        Cli.Run run = cli.typing("").run("quota", "verify", "--org", "o");

        assertThat(run.code()).isEqualTo(13);
        assertThat(run.err())
                .contains("\u001b[K1 of 2 rules checked, 0 violations", "\u001b[K2 of 2 rules checked, 1 violations")
                .endsWith("\u001b[K1 violations\n");
        assertThat(run.out()).doesNotContain("\u001b");
    }

    private static VerifyLedgerResponse progress(int checked) {
        VerifyLedgerResponse.Builder response = VerifyLedgerResponse.newBuilder();
        response.getProgressBuilder().setChecked(checked).setOf(2);
        return response.build();
    }

    private static VerifyLedgerResponse violation() {
        VerifyLedgerResponse.Builder response = VerifyLedgerResponse.newBuilder();
        response.getViolationBuilder()
                .setInvariant(1)
                .setRule("it holds")
                .setExpected("3")
                .setFound("4");
        return response.build();
    }
}
