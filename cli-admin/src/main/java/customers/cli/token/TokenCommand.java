package customers.cli.token;

import picocli.CommandLine.Command;

/** The noun {@code token}. */
@Command(
        name = "token",
        description = "Access tokens of an org.",
        synopsisSubcommandLabel = "VERB",
        subcommands = {CreateToken.class, ListTokens.class, RevokeToken.class})
public final class TokenCommand {}
