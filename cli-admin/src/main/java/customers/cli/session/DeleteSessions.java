package customers.cli.session;

import customers.cli.shell.Confirmation;
import customers.cli.shell.Shell;
import customers.v1.DeleteSessionsRequest;
import customers.v1.SessionServiceGrpc;
import customers.v1.SessionServiceGrpc.SessionServiceBlockingStub;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code session delete-all}. */
@Command(name = "delete-all", description = "Ends all sessions of the login of the session that is used, that one too.")
final class DeleteSessions implements Runnable {
    private final Shell shell;

    @Mixin
    private Confirmation confirmation;

    DeleteSessions(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        confirmation.require("This logs the login out everywhere.");
        shell.printDone(
                SessionServiceGrpc::newBlockingStub,
                SessionServiceBlockingStub::deleteSessions,
                DeleteSessionsRequest.getDefaultInstance(),
                "All sessions of the login are ended.");
    }
}
