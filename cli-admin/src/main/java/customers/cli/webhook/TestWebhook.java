package customers.cli.webhook;

import customers.cli.shell.Shell;
import customers.v1.TestWebhookRequest;
import customers.v1.WebhookServiceGrpc;
import customers.v1.WebhookServiceGrpc.WebhookServiceBlockingStub;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code webhook test}. */
@Command(
        name = "test",
        description = "Sends a test to a webhook, and prints the id of the delivery; `webhook deliveries` tells of it.")
final class TestWebhook implements Runnable {
    private final Shell shell;

    @Mixin
    private NamedWebhook webhook;

    TestWebhook(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.print(
                WebhookServiceGrpc::newBlockingStub,
                WebhookServiceBlockingStub::testWebhook,
                TestWebhookRequest.newBuilder()
                        .setOrgId(webhook.orgId())
                        .setWebhookId(webhook.id())
                        .build());
    }
}
