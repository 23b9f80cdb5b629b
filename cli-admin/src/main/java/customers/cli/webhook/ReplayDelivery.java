package customers.cli.webhook;

import customers.cli.shell.Shell;
import customers.v1.ReplayWebhookDeliveryRequest;
import customers.v1.WebhookServiceGrpc;
import customers.v1.WebhookServiceGrpc.WebhookServiceBlockingStub;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code webhook replay}. */
@Command(
        name = "replay",
        description = "Delivers the event of a delivery once more, and prints the id of the new delivery.")
final class ReplayDelivery implements Runnable {
    private final Shell shell;

    @Mixin
    private NamedWebhook webhook;

    @Parameters(
            index = "1",
            paramLabel = "DELIVERY",
            description = "The id of the delivery, as `webhook deliveries` shows it.")
    private String delivery;

    ReplayDelivery(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.print(
                WebhookServiceGrpc::newBlockingStub,
                WebhookServiceBlockingStub::replayWebhookDelivery,
                ReplayWebhookDeliveryRequest.newBuilder()
                        .setOrgId(webhook.orgId())
                        .setWebhookId(webhook.id())
                        .setDeliveryId(delivery)
                        .build());
    }
}
