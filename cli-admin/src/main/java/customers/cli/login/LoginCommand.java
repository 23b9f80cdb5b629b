package customers.cli.login;

import customers.cli.shell.Verbs;
import picocli.CommandLine.Command;

/** The noun {@code login}. */
@Command(
        name = "login",
        description = "Persons: the one whose session is used, and those of an org's customers.",
        synopsisSubcommandLabel = "VERB")
@Verbs({
    CreateLogin.class,
    ListLogins.class,
    GetLogin.class,
    UpdateLogin.class,
    ListMemberships.class,
    RecoverPassword.class,
    ResetPassword.class
})
public final class LoginCommand {}
