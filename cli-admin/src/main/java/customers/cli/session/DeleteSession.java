package customers.cli.session;

import customers.cli.shell.Shell;
import customers.v1.DeleteCurrentSessionRequest;
import customers.v1.SessionServiceGrpc;
import customers.v1.SessionServiceGrpc.SessionServiceBlockingStub;
import picocli.CommandLine.Command;

/** {@code session delete}. */
@Command(name = "delete", description = "Logs out: ends the session that --session-file or $CUSTOMERS_SESSION names.")
final class DeleteSession implements Runnable {
    private final Shell shell;

    DeleteSession(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.printDone(
                SessionServiceGrpc::newBlockingStub,
                SessionServiceBlockingStub::deleteCurrentSession,
                DeleteCurrentSessionRequest.getDefaultInstance(),
                "The session is ended.");
    }
}
