package customers.cli.activity;

import customers.cli.input.Moment;
import customers.cli.shell.OrgOption;
import customers.cli.shell.Page;
import customers.cli.shell.PageOptions;
import customers.cli.shell.Shell;
import customers.v1.ActivityServiceGrpc;
import customers.v1.ActivityServiceGrpc.ActivityServiceBlockingStub;
import customers.v1.ListActivitiesRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code activity list}. */
@Command(name = "list", description = "Lists what was done in an org, in the order of doing.")
final class ListActivities implements Runnable {
    private final Shell shell;

    @Mixin
    private OrgOption org;

    @Mixin
    private PageOptions pages;

    @Option(names = "--kind", paramLabel = "KIND", description = "Only this, for example org.update.")
    private @Nullable String kind;

    @Option(
            names = "--after",
            paramLabel = "TIME",
            description = "Only what was done then or later, for example 2027-01-31T09:30:00Z.")
    private @Nullable Instant after;

    @Option(names = "--before", paramLabel = "TIME", description = "Only what was done before then.")
    private @Nullable Instant before;

    ListActivities(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.list(
                ActivityServiceGrpc::newBlockingStub,
                ActivityServiceBlockingStub::listActivities,
                this::request,
                pages);
    }

    private ListActivitiesRequest request(Page page) {
        ListActivitiesRequest.Builder request = ListActivitiesRequest.newBuilder()
                .setOrgId(org.id())
                .setOffset(page.offset())
                .setLimit(page.limit())
                .setSortOrder(pages.sortOrder());
        if (kind != null) {
            request.setKind(kind);
        }
        if (after != null) {
            request.setCreatedAfter(Moment.sent(after));
        }
        if (before != null) {
            request.setCreatedBefore(Moment.sent(before));
        }
        return request.build();
    }
}
