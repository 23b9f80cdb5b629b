package customers.cli.server;

import picocli.CommandLine.Command;

/** The noun {@code server}. */
@Command(
        name = "server",
        description = "Servers, for the master org.",
        synopsisSubcommandLabel = "VERB",
        subcommands = {CreateServer.class, ListServers.class})
public final class ServerCommand {}
