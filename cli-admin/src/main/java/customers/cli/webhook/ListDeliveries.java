package customers.cli.webhook;

import customers.cli.shell.Page;
import customers.cli.shell.PageOptions;
import customers.cli.shell.Shell;
import customers.v1.DeliveryStatus;
import customers.v1.ListWebhookDeliveriesRequest;
import customers.v1.WebhookServiceGrpc;
import customers.v1.WebhookServiceGrpc.WebhookServiceBlockingStub;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code webhook deliveries}. */
@Command(name = "deliveries", description = "Lists what was sent to a webhook, or is to be, and what became of it.")
final class ListDeliveries implements Runnable {
    private final Shell shell;

    @Mixin
    private NamedWebhook webhook;

    @Mixin
    private PageOptions pages;

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            converter = DeliveryStatusWords.class,
            completionCandidates = DeliveryStatusWords.class,
            description = "Only those of this status: ${COMPLETION-CANDIDATES}.")
    private DeliveryStatus status = DeliveryStatus.DELIVERY_STATUS_UNSPECIFIED;

    ListDeliveries(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.list(
                WebhookServiceGrpc::newBlockingStub,
                WebhookServiceBlockingStub::listWebhookDeliveries,
                this::request,
                pages);
    }

    private ListWebhookDeliveriesRequest request(Page page) {
        return ListWebhookDeliveriesRequest.newBuilder()
                .setOrgId(webhook.orgId())
                .setWebhookId(webhook.id())
                .setOffset(page.offset())
                .setLimit(page.limit())
                .setSortOrder(pages.sortOrder())
                .setStatus(status)
                .build();
    }
}
