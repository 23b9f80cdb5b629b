package customers.cli.server;

import customers.cli.shell.Shell;
import customers.v1.ServerServiceGrpc;
import customers.v1.ServerServiceGrpc.ServerServiceBlockingStub;
import customers.v1.UpdateServerGroupRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code server-group update}. */
@Command(name = "update", description = "Renames a group of servers.")
final class UpdateServerGroup implements Runnable {
    private final Shell shell;

    @Mixin
    private NamedServerGroup group;

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "The new name, unique.")
    private String name;

    UpdateServerGroup(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        UpdateServerGroupRequest.Builder request =
                UpdateServerGroupRequest.newBuilder().setGroupId(group.id());
        request.getServerGroupBuilder().setName(name);
        shell.printDone(
                ServerServiceGrpc::newBlockingStub,
                ServerServiceBlockingStub::updateServerGroup,
                request.build(),
                "Server group " + group.id() + " is changed.");
    }
}
