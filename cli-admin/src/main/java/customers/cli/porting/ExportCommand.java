package customers.cli.porting;

import customers.cli.shell.Verbs;
import picocli.CommandLine.Command;

/** {@code export}. */
@Command(
        name = "export",
        description = {
            "Writes the direct customers of an org, the logins in them, or their subscriptions into a file that `import`"
                    + " takes.",
            "The file is there when it is complete, or stays what it was."
        },
        synopsisSubcommandLabel = "NOUN")
@Verbs({ExportCustomers.class, ExportLogins.class, ExportSubscriptions.class})
public final class ExportCommand {}
