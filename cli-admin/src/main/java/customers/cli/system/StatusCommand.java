package customers.cli.system;

import customers.cli.shell.Shell;
import customers.v1.GetStatusRequest;
import customers.v1.SystemServiceGrpc;
import customers.v1.SystemServiceGrpc.SystemServiceBlockingStub;
import picocli.CommandLine.Command;

/** {@code status}. */
@Command(name = "status", description = "Shows whether the server can reach its database. Needs no credential.")
public final class StatusCommand implements Runnable {
    private final Shell shell;

    StatusCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.print(
                SystemServiceGrpc::newBlockingStub,
                SystemServiceBlockingStub::getStatus,
                GetStatusRequest.getDefaultInstance());
    }
}
