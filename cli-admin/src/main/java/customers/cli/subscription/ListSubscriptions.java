package customers.cli.subscription;

import customers.cli.shell.OrgOption;
import customers.cli.shell.Page;
import customers.cli.shell.PageOptions;
import customers.cli.shell.Shell;
import customers.v1.CustomerServiceGrpc;
import customers.v1.CustomerServiceGrpc.CustomerServiceBlockingStub;
import customers.v1.GetCustomerSubscriptionsRequest;
import customers.v1.SubscriptionSortBy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code subscription list}. */
@Command(name = "list", description = "Lists what an org has sold to one of its customers.")
final class ListSubscriptions implements Runnable {
    private final Shell shell;

    @Mixin
    private OrgOption org;

    @Option(
            names = "--customer",
            required = true,
            paramLabel = "ORG",
            description = "The buyer, a direct customer of the org.")
    private String customer;

    @Mixin
    private PageOptions pages;

    @Option(
            names = "--sort-by",
            paramLabel = "FIELD",
            converter = SubscriptionSortByWords.class,
            completionCandidates = SubscriptionSortByWords.class,
            description = "The order: ${COMPLETION-CANDIDATES}; by creation when not given.")
    private SubscriptionSortBy sortBy = SubscriptionSortBy.SUBSCRIPTION_SORT_BY_UNSPECIFIED;

    ListSubscriptions(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.list(
                CustomerServiceGrpc::newBlockingStub,
                CustomerServiceBlockingStub::getCustomerSubscriptions,
                this::request,
                pages);
    }

    private GetCustomerSubscriptionsRequest request(Page page) {
        return GetCustomerSubscriptionsRequest.newBuilder()
                .setOrgId(org.id())
                .setCustomerOrgId(customer)
                .setOffset(page.offset())
                .setLimit(page.limit())
                .setSortBy(sortBy)
                .setSortOrder(pages.sortOrder())
                .build();
    }
}
