package customers.cli.login;

import customers.cli.shell.Shell;
import customers.v1.FinishPasswordRecoveryRequest;
import customers.v1.LoginServiceGrpc;
import customers.v1.LoginServiceGrpc.LoginServiceBlockingStub;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code login reset-password}. */
@Command(
        name = "reset-password",
        description =
                "Sets a new password by a secret from a mail, and ends all sessions of the login. Needs no credential.")
final class ResetPassword implements Runnable {
    private final Shell shell;

    @Option(
            names = "--secret-file",
            paramLabel = "FILE",
            description = "A file whose first line is the secret from the mail; - for standard input, read before the"
                    + " password. Asked for when not given.")
    private @Nullable Path secretFile;

    @Mixin
    private NewPassword password;

    ResetPassword(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        String secret = shell.secret(secretFile, "--secret-file", "secret", "Secret from the mail: ");
        FinishPasswordRecoveryRequest.Builder request =
                FinishPasswordRecoveryRequest.newBuilder().setSecret(secret);
        request.getPasswordBuilder().setPassword(password.required());
        shell.printDone(
                LoginServiceGrpc::newBlockingStub,
                LoginServiceBlockingStub::finishPasswordRecovery,
                request.build(),
                "The password is set; log in with `session create`.");
    }
}
