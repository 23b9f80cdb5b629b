package customers.cli.plan;

import customers.cli.shell.OrgOption;
import customers.cli.shell.Page;
import customers.cli.shell.PageOptions;
import customers.cli.shell.Shell;
import customers.v1.ListPlansRequest;
import customers.v1.PlanServiceGrpc;
import customers.v1.PlanServiceGrpc.PlanServiceBlockingStub;
import customers.v1.PlanSortBy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code plan list}. */
@Command(name = "list", description = "Lists the plans of an org. Needs no credential.")
final class ListPlans implements Runnable {
    private final Shell shell;

    @Mixin
    private OrgOption org;

    @Mixin
    private PageOptions pages;

    @Option(
            names = "--sort-by",
            paramLabel = "FIELD",
            converter = PlanSortByWords.class,
            completionCandidates = PlanSortByWords.class,
            description = "The order: ${COMPLETION-CANDIDATES}; by creation when not given.")
    private PlanSortBy sortBy = PlanSortBy.PLAN_SORT_BY_UNSPECIFIED;

    ListPlans(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.list(PlanServiceGrpc::newBlockingStub, PlanServiceBlockingStub::listPlans, this::request, pages);
    }

    private ListPlansRequest request(Page page) {
        return ListPlansRequest.newBuilder()
                .setOrgId(org.id())
                .setOffset(page.offset())
                .setLimit(page.limit())
                .setSortBy(sortBy)
                .setSortOrder(pages.sortOrder())
                .build();
    }
}
