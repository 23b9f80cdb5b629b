package customers.cli.login;

import customers.cli.shell.Shell;
import customers.v1.GetLoginMembershipsRequest;
import customers.v1.LoginServiceGrpc;
import customers.v1.LoginServiceGrpc.LoginServiceBlockingStub;
import picocli.CommandLine.Command;

/** {@code login memberships}. */
@Command(
        name = "memberships",
        description = "Shows the orgs that the login of the session that is used is a member of.")
final class ListMemberships implements Runnable {
    private final Shell shell;

    ListMemberships(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.print(
                LoginServiceGrpc::newBlockingStub,
                LoginServiceBlockingStub::getLoginMemberships,
                GetLoginMembershipsRequest.getDefaultInstance());
    }
}
