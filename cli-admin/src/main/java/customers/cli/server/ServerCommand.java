package customers.cli.server;

import customers.cli.shell.Verbs;
import picocli.CommandLine.Command;

/** The noun {@code server}. */
@Command(name = "server", description = "Servers, for the master org.", synopsisSubcommandLabel = "VERB")
@Verbs({CreateServer.class, ListServers.class})
public final class ServerCommand {}
