package customers.cli.subscription;

import customers.cli.input.Moment;
import customers.cli.shell.Page;
import customers.cli.shell.PageOptions;
import customers.cli.shell.Shell;
import customers.v1.LedgerServiceGrpc;
import customers.v1.LedgerServiceGrpc.LedgerServiceBlockingStub;
import customers.v1.ListLedgerEntriesRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code subscription ledger}. */
@Command(
        name = "ledger",
        description = "Lists what was drawn from a subscription and given back, in the order of entering.")
final class ListLedger implements Runnable {
    private final Shell shell;

    @Mixin
    private NamedSubscription subscription;

    @Mixin
    private PageOptions pages;

    @Option(names = "--resource", paramLabel = "NAME", description = "Only this, for example websites.")
    private @Nullable String resource;

    @Option(
            names = "--after",
            paramLabel = "TIME",
            description = "Only what was entered then or later, for example 2027-01-31T09:30:00Z.")
    private @Nullable Instant after;

    @Option(names = "--before", paramLabel = "TIME", description = "Only what was entered before then.")
    private @Nullable Instant before;

    ListLedger(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.list(
                LedgerServiceGrpc::newBlockingStub, LedgerServiceBlockingStub::listLedgerEntries, this::request, pages);
    }

    private ListLedgerEntriesRequest request(Page page) {
        ListLedgerEntriesRequest.Builder request = ListLedgerEntriesRequest.newBuilder()
                .setOrgId(subscription.orgId())
                .setSubscriptionId(subscription.id())
                .setOffset(page.offset())
                .setLimit(page.limit())
                .setSortOrder(pages.sortOrder());
        if (resource != null) {
            request.setResource(resource);
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
