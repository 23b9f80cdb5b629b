package customers.cli.session;

import picocli.CommandLine.Command;

/** The noun {@code session}. */
@Command(
        name = "session",
        description = "Sessions of logins.",
        synopsisSubcommandLabel = "VERB",
        subcommands = {CreateSession.class, DeleteSession.class})
public final class SessionCommand {}
