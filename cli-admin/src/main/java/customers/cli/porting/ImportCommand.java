package customers.cli.porting;

import customers.cli.shell.Verbs;
import picocli.CommandLine.Command;

/** {@code import}. */
@Command(
        name = "import",
        description = {
            "Makes customers of an org, logins in them, or subscriptions of them from the rows of a file.",
            "It may be run again: what is there already is not made twice. With --dry-run each row is tried and nothing"
                    + " changed. Ends with exit code 1 when a row failed."
        },
        synopsisSubcommandLabel = "NOUN")
@Verbs({ImportCustomers.class, ImportLogins.class, ImportSubscriptions.class})
public final class ImportCommand {}
