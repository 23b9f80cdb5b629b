package customers.cli.server;

import customers.cli.shell.Shell;
import customers.v1.GetServerGroupRequest;
import customers.v1.ServerServiceGrpc;
import customers.v1.ServerServiceGrpc.ServerServiceBlockingStub;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code server-group get}. */
@Command(name = "get", description = "Shows a group of servers.")
final class GetServerGroup implements Runnable {
    private final Shell shell;

    @Mixin
    private NamedServerGroup group;

    GetServerGroup(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.print(
                ServerServiceGrpc::newBlockingStub,
                ServerServiceBlockingStub::getServerGroup,
                GetServerGroupRequest.newBuilder().setGroupId(group.id()).build());
    }
}
