package customers.cli.server;

import customers.cli.shell.Page;
import customers.cli.shell.PageOptions;
import customers.cli.shell.Shell;
import customers.v1.ListServersRequest;
import customers.v1.ServerServiceGrpc;
import customers.v1.ServerServiceGrpc.ServerServiceBlockingStub;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code server list}. */
@Command(name = "list", description = "Lists the servers.")
final class ListServers implements Runnable {
    private final Shell shell;

    @Mixin
    private PageOptions pages;

    ListServers(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.list(ServerServiceGrpc::newBlockingStub, ServerServiceBlockingStub::listServers, this::request, pages);
    }

    private ListServersRequest request(Page page) {
        return ListServersRequest.newBuilder()
                .setOffset(page.offset())
                .setLimit(page.limit())
                .setSortOrder(pages.sortOrder())
                .build();
    }
}
