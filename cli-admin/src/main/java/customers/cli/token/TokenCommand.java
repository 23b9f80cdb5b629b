package customers.cli.token;

import customers.cli.shell.Verbs;
import picocli.CommandLine.Command;

/** The noun {@code token}. */
@Command(name = "token", description = "Access tokens of an org.", synopsisSubcommandLabel = "VERB")
@Verbs({CreateToken.class, ListTokens.class, RevokeToken.class})
public final class TokenCommand {}
