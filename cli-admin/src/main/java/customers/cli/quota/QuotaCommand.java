package customers.cli.quota;

import customers.cli.shell.Verbs;
import picocli.CommandLine.Command;

/** The noun {@code quota}. */
@Command(
        name = "quota",
        description = "What may be sold, what was, and whether it adds up.",
        synopsisSubcommandLabel = "VERB")
@Verbs({ShowQuota.class, ExplainSale.class, VerifyLedger.class})
public final class QuotaCommand {}
