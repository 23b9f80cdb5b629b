package customers.cli.session;

import picocli.CommandLine.Command;

/** The noun {@code session}. */
@Command(
        name = "session",
        description = "Sessions of logins.",
        synopsisSubcommandLabel = "VERB",
        subcommands = {
            CreateSession.class,
            OpenSsoSession.class,
            ListSessions.class,
            DeleteSession.class,
            DeleteSessions.class
        })
public final class SessionCommand {}
