package customers.cli.system;

import customers.cli.shell.Shell;
import customers.v1.GetVersionRequest;
import customers.v1.SystemServiceGrpc;
import customers.v1.SystemServiceGrpc.SystemServiceBlockingStub;
import picocli.CommandLine.Command;

/** {@code version}. */
@Command(name = "version", description = "Shows the version of the server. Needs no credential.")
public final class VersionCommand implements Runnable {
    private final Shell shell;

    VersionCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.print(
                SystemServiceGrpc::newBlockingStub,
                SystemServiceBlockingStub::getVersion,
                GetVersionRequest.getDefaultInstance());
    }
}
