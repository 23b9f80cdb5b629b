package customers.cli.org;

import picocli.CommandLine.Command;

/** The noun {@code org}. */
@Command(
        name = "org",
        description = "One org of the tree.",
        synopsisSubcommandLabel = "VERB",
        subcommands = {GetOrg.class, UpdateOrg.class, SuspendOrg.class, LiftOrg.class, DeleteOrg.class})
public final class OrgCommand {}
