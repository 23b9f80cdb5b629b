package customers.cli.login;

import picocli.CommandLine.Command;

/** The noun {@code login}. */
@Command(
        name = "login",
        description = "Persons: the one whose session is used, and those of an org's customers.",
        synopsisSubcommandLabel = "VERB",
        subcommands = {
            CreateLogin.class,
            ListLogins.class,
            GetLogin.class,
            UpdateLogin.class,
            ListMemberships.class,
            RecoverPassword.class,
            ResetPassword.class
        })
public final class LoginCommand {}
