package customers.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import customers.v1.DryRun;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class DryRunTest {
    private static final DryRun DRY_RUN = DryRun.newBuilder()
            .setValid(true)
            .addDraws(DryRun.Draw.newBuilder()
                    .setSubscriptionId(3)
                    .setResource("websites")
                    .setAmount(4)
                    .setRemaining(0))
            .addDraws(DryRun.Draw.newBuilder().setSubscriptionId(3).setResource("mailboxes"))
            .build();

    private static String printed(OutputFormat format, DryRun dryRun) {
        StringWriter out = new StringWriter();
        new Output(format, new PrintWriter(out)).printDryRun(dryRun);
        return out.toString();
    }

    @Test
    void isASentenceAndATable() {
        assertThat(printed(OutputFormat.table, DRY_RUN).lines())
                .containsExactly(
                        "It would be done; nothing was changed.",
                        "SUBSCRIPTION ID   RESOURCE    AMOUNT   REMAINING",
                        "3                 websites    4        0",
                        "3                 mailboxes   0        -");
        assertThat(printed(OutputFormat.table, DryRun.getDefaultInstance()).lines())
                .containsExactly("It would be done; nothing was changed.");
    }

    @Test
    void isWhatRestAnswers() {
        assertThat(printed(OutputFormat.json, DRY_RUN).replaceAll("\\s", ""))
                .isEqualTo("{\"valid\":true,\"draws\":[{\"subscriptionId\":3,\"resource\":\"websites\",\"amount\":4,"
                        + "\"remaining\":0},{\"subscriptionId\":3,\"resource\":\"mailboxes\",\"amount\":0}]}");
    }
}
