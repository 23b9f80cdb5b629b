package customers.cli.session;

import customers.cli.shell.Page;
import customers.cli.shell.PageOptions;
import customers.cli.shell.Shell;
import customers.v1.ListSessionsRequest;
import customers.v1.SessionServiceGrpc;
import customers.v1.SessionServiceGrpc.SessionServiceBlockingStub;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code session list}. */
@Command(name = "list", description = "Lists the live sessions of the login of the session that is used.")
final class ListSessions implements Runnable {
    private final Shell shell;

    @Mixin
    private PageOptions pages;

    ListSessions(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.list(SessionServiceGrpc::newBlockingStub, SessionServiceBlockingStub::listSessions, this::request, pages);
    }

    private ListSessionsRequest request(Page page) {
        return ListSessionsRequest.newBuilder()
                .setOffset(page.offset())
                .setLimit(page.limit())
                .setSortOrder(pages.sortOrder())
                .build();
    }
}
