package customers.cli.login;

import customers.cli.shell.Shell;
import customers.v1.LoginServiceGrpc;
import customers.v1.LoginServiceGrpc.LoginServiceBlockingStub;
import customers.v1.PasswordRecovery;
import customers.v1.StartPasswordRecoveryRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code login recover}. */
@Command(
        name = "recover",
        description = "Sends a secret to an email with which `login reset-password` sets a new password. Says the same"
                + " whether or not there is such a login. Needs no credential.")
final class RecoverPassword implements Runnable {
    private final Shell shell;

    @Option(names = "--email", required = true, paramLabel = "EMAIL", description = "The email of the login.")
    private String email;

    @Option(
            names = "--realm",
            paramLabel = "ORG",
            description = "The realm of the login; the master org when not given.")
    private @Nullable String realm;

    RecoverPassword(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        StartPasswordRecoveryRequest.Builder request = StartPasswordRecoveryRequest.newBuilder()
                .setRecovery(PasswordRecovery.newBuilder().setEmail(email));
        if (realm != null) {
            request.setRealmId(realm);
        }
        shell.printDone(
                LoginServiceGrpc::newBlockingStub,
                LoginServiceBlockingStub::startPasswordRecovery,
                request.build(),
                "If " + email + " is the email of a login, a secret is on its way to it.");
    }
}
