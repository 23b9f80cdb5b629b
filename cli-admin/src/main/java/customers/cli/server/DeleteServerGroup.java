package customers.cli.server;

import customers.cli.shell.Confirmation;
import customers.cli.shell.Shell;
import customers.v1.DeleteServerGroupRequest;
import customers.v1.ServerServiceGrpc;
import customers.v1.ServerServiceGrpc.ServerServiceBlockingStub;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code server-group delete}. */
@Command(name = "delete", description = "Deletes a group of servers that has no servers and that no plan names.")
final class DeleteServerGroup implements Runnable {
    private final Shell shell;

    @Mixin
    private NamedServerGroup group;

    @Mixin
    private Confirmation confirmation;

    DeleteServerGroup(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        confirmation.require("This deletes the server group " + group.id() + " for good.");
        shell.printDone(
                ServerServiceGrpc::newBlockingStub,
                ServerServiceBlockingStub::deleteServerGroup,
                DeleteServerGroupRequest.newBuilder().setGroupId(group.id()).build(),
                "Server group " + group.id() + " is deleted.");
    }
}
