package customers.cli.shell;

import customers.cli.exit.RefusedException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The org that a command is about. */
public final class OrgOption {
    private final Shell shell;

    @Option(names = "--org", paramLabel = "ORG", description = "The org, a UUID; else $CUSTOMERS_ORG_ID.")
    private @Nullable String org;

    OrgOption(Shell shell) {
        this.shell = shell;
    }

    /** The id that was given, else that of the environment. */
    public String id() {
        String id = org != null ? org : shell.variable("CUSTOMERS_ORG_ID");
        if (id.isEmpty()) {
            throw RefusedException.usage("This command needs an org; name it with --org or CUSTOMERS_ORG_ID.");
        }
        return id;
    }
}
