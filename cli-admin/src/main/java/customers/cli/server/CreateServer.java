package customers.cli.server;

import customers.cli.shell.Shell;
import customers.v1.CreateServerRequest;
import customers.v1.NewServer;
import customers.v1.ServerIp;
import customers.v1.ServerServiceGrpc;
import customers.v1.ServerServiceGrpc.ServerServiceBlockingStub;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code server create}. */
@Command(name = "create", description = "Registers a server, and prints its id.")
final class CreateServer implements Runnable {
    private final Shell shell;

    @Option(names = "--friendly-name", required = true, paramLabel = "NAME", description = "What people call it.")
    private String friendlyName;

    @Option(names = "--hostname", required = true, paramLabel = "HOST", description = "Its host name, unique.")
    private String hostname;

    @Option(
            names = "--group",
            paramLabel = "GROUP",
            description = "Its group, a UUID; the oldest group when not given.")
    private @Nullable String group;

    @Option(names = "--primary-ip", paramLabel = "IP", description = "The address that DNS names.")
    private @Nullable String primaryIp;

    @Option(names = "--ip", paramLabel = "IP", description = "Another address. May be repeated.")
    private List<String> ips = List.of();

    CreateServer(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.print(ServerServiceGrpc::newBlockingStub, ServerServiceBlockingStub::createServer, request());
    }

    private CreateServerRequest request() {
        NewServer.Builder server =
                NewServer.newBuilder().setFriendlyName(friendlyName).setHostname(hostname);
        if (group != null) {
            server.setGroupId(group);
        }
        if (primaryIp != null) {
            server.addIps(ServerIp.newBuilder().setIp(primaryIp).setIsPrimary(true));
        }
        ips.forEach(ip -> server.addIps(ServerIp.newBuilder().setIp(ip)));
        return CreateServerRequest.newBuilder().setServer(server).build();
    }
}
