package customers.cli.login;

import customers.cli.exit.RefusedException;
import customers.cli.shell.Shell;
import customers.v1.LoginServiceGrpc;
import customers.v1.LoginServiceGrpc.LoginServiceBlockingStub;
import customers.v1.LoginUpdate;
import customers.v1.UpdateLoginRequest;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code login update}. */
@Command(
        name = "update",
        description =
                "Changes the login of the session that is used, and shows it. What is not given stays as it is. A new"
                        + " email or password ends all its other sessions.")
final class UpdateLogin implements Runnable {
    private final Shell shell;

    @Option(names = "--email", paramLabel = "EMAIL", description = "The new email. Needs the current password.")
    private @Nullable String email;

    @Option(names = "--name", paramLabel = "NAME", description = "The new name.")
    private @Nullable String name;

    @Option(names = "--locale", paramLabel = "TAG", description = "The new language tag, for example pt-BR.")
    private @Nullable String locale;

    @Mixin
    private NewPassword password;

    @Option(
            names = "--current-password-file",
            paramLabel = "FILE",
            description =
                    "A file whose first line is the password as it is; - for standard input, read before the new one."
                            + " Asked for when it is needed and not given.")
    private @Nullable Path currentPasswordFile;

    UpdateLogin(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        UpdateLoginRequest.Builder request = UpdateLoginRequest.newBuilder();
        change(request.getLoginBuilder());
        shell.print(LoginServiceGrpc::newBlockingStub, LoginServiceBlockingStub::updateLogin, request.build());
    }

    private void change(LoginUpdate.Builder change) {
        if (email != null || password.isGiven() || currentPasswordFile != null) {
            change.setCurrentPassword(shell.secret(
                    currentPasswordFile, "--current-password-file", "current password", "Current password: "));
        }
        password.given().ifPresent(change::setPassword);
        if (email != null) {
            change.setEmail(email);
        }
        if (name != null) {
            change.setName(name);
        }
        if (locale != null) {
            change.setLocale(locale);
        }
        if (change.getAllFields().isEmpty()) {
            throw RefusedException.usage(
                    "There is nothing to change; give --name, --locale, --email or --password-file.");
        }
    }
}
