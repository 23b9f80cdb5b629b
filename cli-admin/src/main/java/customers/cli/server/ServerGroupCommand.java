package customers.cli.server;

import customers.cli.shell.Verbs;
import picocli.CommandLine.Command;

/** The noun {@code server-group}. */
@Command(
        name = "server-group",
        description = "Groups of servers, for the master org.",
        synopsisSubcommandLabel = "VERB")
@Verbs({
    CreateServerGroup.class,
    ListServerGroups.class,
    GetServerGroup.class,
    UpdateServerGroup.class,
    DeleteServerGroup.class
})
public final class ServerGroupCommand {}
