package customers.cli.server;

import customers.cli.shell.Page;
import customers.cli.shell.PageOptions;
import customers.cli.shell.Shell;
import customers.v1.ListServerGroupsRequest;
import customers.v1.ServerServiceGrpc;
import customers.v1.ServerServiceGrpc.ServerServiceBlockingStub;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code server-group list}. */
@Command(name = "list", description = "Lists the groups of servers.")
final class ListServerGroups implements Runnable {
    private final Shell shell;

    @Mixin
    private PageOptions pages;

    ListServerGroups(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.list(
                ServerServiceGrpc::newBlockingStub, ServerServiceBlockingStub::listServerGroups, this::request, pages);
    }

    private ListServerGroupsRequest request(Page page) {
        return ListServerGroupsRequest.newBuilder()
                .setOffset(page.offset())
                .setLimit(page.limit())
                .setSortOrder(pages.sortOrder())
                .build();
    }
}
