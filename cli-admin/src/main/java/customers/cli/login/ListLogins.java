package customers.cli.login;

import customers.cli.input.Fields;
import customers.cli.shell.OrgOption;
import customers.cli.shell.Page;
import customers.cli.shell.PageOptions;
import customers.cli.shell.Shell;
import customers.v1.ListLoginsRequest;
import customers.v1.ListOrgLoginsRequest;
import customers.v1.LoginServiceGrpc;
import customers.v1.LoginServiceGrpc.LoginServiceBlockingStub;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code login list}. */
@Command(
        name = "list",
        description = "Lists the persons of an org's customers, or with --all those of the installation.")
final class ListLogins implements Runnable {
    private final Shell shell;

    @Mixin
    private OrgOption org;

    @Mixin
    private PageOptions pages;

    @Option(names = "--all", description = "All logins of the installation, whatever the org. For the master org.")
    private boolean all;

    @Option(names = "--search", paramLabel = "TEXT", description = "Only those whose name or email contains this.")
    private @Nullable String search;

    ListLogins(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        if (all) {
            shell.list(LoginServiceGrpc::newBlockingStub, LoginServiceBlockingStub::listLogins, this::ofAll, pages);
        } else {
            shell.list(LoginServiceGrpc::newBlockingStub, LoginServiceBlockingStub::listOrgLogins, this::ofOrg, pages);
        }
    }

    private ListOrgLoginsRequest ofOrg(Page page) {
        ListOrgLoginsRequest.Builder request = ListOrgLoginsRequest.newBuilder().setOrgId(org.id());
        Fields.copy(ofAll(page), request);
        return request.build();
    }

    private ListLoginsRequest ofAll(Page page) {
        ListLoginsRequest.Builder request = ListLoginsRequest.newBuilder()
                .setOffset(page.offset())
                .setLimit(page.limit())
                .setSortOrder(pages.sortOrder());
        if (search != null) {
            request.setSearch(search);
        }
        return request.build();
    }
}
