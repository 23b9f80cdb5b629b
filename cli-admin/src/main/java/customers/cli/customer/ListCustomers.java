package customers.cli.customer;

import customers.cli.input.StatusWords;
import customers.cli.shell.OrgOption;
import customers.cli.shell.Page;
import customers.cli.shell.PageOptions;
import customers.cli.shell.Shell;
import customers.v1.CustomerServiceGrpc;
import customers.v1.CustomerServiceGrpc.CustomerServiceBlockingStub;
import customers.v1.CustomerSortBy;
import customers.v1.GetOrgCustomersRequest;
import customers.v1.LifecycleStatus;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code customer list}. */
@Command(name = "list", description = "Lists the customers of an org, the direct ones or all below it.")
final class ListCustomers implements Runnable {
    private final Shell shell;

    @Mixin
    private OrgOption org;

    @Mixin
    private PageOptions pages;

    @Option(names = "--recursive", description = "The customers of customers as well, at any depth.")
    private boolean recursive;

    @Option(
            names = "--max-depth",
            paramLabel = "N",
            description = "With --recursive: so many levels at most, 1 for the direct ones.")
    private @Nullable Integer maxDepth;

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            converter = StatusWords.class,
            completionCandidates = StatusWords.class,
            description = "Only these: ${COMPLETION-CANDIDATES}; all but the deleted ones when not given.")
    private LifecycleStatus status = LifecycleStatus.LIFECYCLE_STATUS_UNSPECIFIED;

    @Option(names = "--plan", paramLabel = "PLAN", description = "Only those with a live subscription to this plan.")
    private @Nullable Long plan;

    @Mixin
    private LookupOptions lookup;

    @Option(
            names = "--sort-by",
            paramLabel = "FIELD",
            converter = CustomerSortByWords.class,
            completionCandidates = CustomerSortByWords.class,
            description = "The order: ${COMPLETION-CANDIDATES}; by creation when not given.")
    private CustomerSortBy sortBy = CustomerSortBy.CUSTOMER_SORT_BY_UNSPECIFIED;

    ListCustomers(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.list(
                CustomerServiceGrpc::newBlockingStub,
                CustomerServiceBlockingStub::getOrgCustomers,
                this::request,
                pages);
    }

    private GetOrgCustomersRequest request(Page page) {
        GetOrgCustomersRequest.Builder request = GetOrgCustomersRequest.newBuilder()
                .setOrgId(org.id())
                .setOffset(page.offset())
                .setLimit(page.limit())
                .setSortBy(sortBy)
                .setSortOrder(pages.sortOrder())
                .setStatus(status);
        if (recursive) {
            request.setRecursive(true);
        }
        if (maxDepth != null) {
            request.setMaxDepth(maxDepth);
        }
        if (plan != null) {
            request.setPlanId(plan);
        }
        lookup.addTo(request);
        return request.build();
    }
}
