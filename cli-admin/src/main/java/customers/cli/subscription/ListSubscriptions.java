package customers.cli.subscription;

import customers.cli.input.Fields;
import customers.cli.shell.OrgOption;
import customers.cli.shell.Page;
import customers.cli.shell.PageOptions;
import customers.cli.shell.Shell;
import customers.v1.CustomerServiceGrpc;
import customers.v1.CustomerServiceGrpc.CustomerServiceBlockingStub;
import customers.v1.GetCustomerSubscriptionsRequest;
import customers.v1.ListSubscriptionsRequest;
import customers.v1.SubscriptionServiceGrpc;
import customers.v1.SubscriptionServiceGrpc.SubscriptionServiceBlockingStub;
import customers.v1.SubscriptionSortBy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code subscription list}. */
@Command(
        name = "list",
        description =
                "Lists what an org is subscribed to, or with --customer what it has sold to one of its customers.")
final class ListSubscriptions implements Runnable {
    private final Shell shell;

    @Mixin
    private OrgOption org;

    @Option(names = "--customer", paramLabel = "ORG", description = "The buyer, a direct customer of the org.")
    private @Nullable String customer;

    @Option(
            names = "--external-id",
            paramLabel = "ID",
            description = "Only the one that its vendor's books call exactly so.")
    private @Nullable String externalId;

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
        String buyer = customer;
        if (buyer == null) {
            shell.list(
                    SubscriptionServiceGrpc::newBlockingStub,
                    SubscriptionServiceBlockingStub::listSubscriptions,
                    this::held,
                    pages);
        } else {
            shell.list(
                    CustomerServiceGrpc::newBlockingStub,
                    CustomerServiceBlockingStub::getCustomerSubscriptions,
                    page -> sold(page, buyer),
                    pages);
        }
    }

    private ListSubscriptionsRequest held(Page page) {
        ListSubscriptionsRequest.Builder request = ListSubscriptionsRequest.newBuilder()
                .setOrgId(org.id())
                .setOffset(page.offset())
                .setLimit(page.limit())
                .setSortBy(sortBy)
                .setSortOrder(pages.sortOrder());
        if (externalId != null) {
            request.setExternalId(externalId);
        }
        return request.build();
    }

    private GetCustomerSubscriptionsRequest sold(Page page, String buyer) {
        GetCustomerSubscriptionsRequest.Builder request =
                GetCustomerSubscriptionsRequest.newBuilder().setCustomerOrgId(buyer);
        Fields.copy(held(page), request);
        return request.build();
    }
}
