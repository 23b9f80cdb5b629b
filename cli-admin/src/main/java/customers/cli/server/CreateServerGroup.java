package customers.cli.server;

import customers.cli.shell.Shell;
import customers.v1.CreateServerGroupRequest;
import customers.v1.NewServerGroup;
import customers.v1.ServerServiceGrpc;
import customers.v1.ServerServiceGrpc.ServerServiceBlockingStub;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code server-group create}. */
@Command(name = "create", description = "Creates a group of servers, and prints its id.")
final class CreateServerGroup implements Runnable {
    private final Shell shell;

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "The name, unique.")
    private String name;

    CreateServerGroup(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        CreateServerGroupRequest request = CreateServerGroupRequest.newBuilder()
                .setServerGroup(NewServerGroup.newBuilder().setName(name))
                .build();
        shell.print(ServerServiceGrpc::newBlockingStub, ServerServiceBlockingStub::createServerGroup, request);
    }
}
