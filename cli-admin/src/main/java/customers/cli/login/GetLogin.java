package customers.cli.login;

import customers.cli.shell.Shell;
import customers.v1.GetLoginRequest;
import customers.v1.LoginServiceGrpc;
import customers.v1.LoginServiceGrpc.LoginServiceBlockingStub;
import picocli.CommandLine.Command;

/** {@code login get}. */
@Command(name = "get", description = "Shows the login of the session that is used.")
final class GetLogin implements Runnable {
    private final Shell shell;

    GetLogin(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.print(
                LoginServiceGrpc::newBlockingStub,
                LoginServiceBlockingStub::getLogin,
                GetLoginRequest.getDefaultInstance());
    }
}
