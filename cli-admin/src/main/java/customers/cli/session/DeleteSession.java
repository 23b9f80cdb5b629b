package customers.cli.session;

import customers.cli.shell.Shell;
import customers.v1.DeleteCurrentSessionRequest;
import customers.v1.DeleteSessionRequest;
import customers.v1.SessionServiceGrpc;
import customers.v1.SessionServiceGrpc.SessionServiceBlockingStub;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code session delete}. */
@Command(
        name = "delete",
        description =
                "Logs out: ends the session that --session-file or $CUSTOMERS_SESSION names, or another one of its"
                        + " login.")
final class DeleteSession implements Runnable {
    private final Shell shell;

    @Parameters(
            arity = "0..1",
            paramLabel = "SESSION",
            description = "The id of another session, as `session list` shows it; the one that is used when not given.")
    private @Nullable String session;

    DeleteSession(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        if (session == null) {
            shell.printDone(
                    SessionServiceGrpc::newBlockingStub,
                    SessionServiceBlockingStub::deleteCurrentSession,
                    DeleteCurrentSessionRequest.getDefaultInstance(),
                    "The session is ended.");
        } else {
            shell.printDone(
                    SessionServiceGrpc::newBlockingStub,
                    SessionServiceBlockingStub::deleteSession,
                    DeleteSessionRequest.newBuilder().setSessionId(session).build(),
                    "Session " + session + " is ended.");
        }
    }
}
