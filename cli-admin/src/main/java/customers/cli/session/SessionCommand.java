package customers.cli.session;

import customers.cli.shell.Verbs;
import picocli.CommandLine.Command;

/** The noun {@code session}. */
@Command(name = "session", description = "Sessions of logins.", synopsisSubcommandLabel = "VERB")
@Verbs({CreateSession.class, OpenSsoSession.class, ListSessions.class, DeleteSession.class, DeleteSessions.class})
public final class SessionCommand {}
