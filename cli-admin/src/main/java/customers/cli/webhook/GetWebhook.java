package customers.cli.webhook;

import customers.cli.shell.Shell;
import customers.v1.GetWebhookRequest;
import customers.v1.WebhookServiceGrpc;
import customers.v1.WebhookServiceGrpc.WebhookServiceBlockingStub;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code webhook get}. */
@Command(name = "get", description = "Shows a webhook of an org, without its secret.")
final class GetWebhook implements Runnable {
    private final Shell shell;

    @Mixin
    private NamedWebhook webhook;

    GetWebhook(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.print(
                WebhookServiceGrpc::newBlockingStub,
                WebhookServiceBlockingStub::getWebhook,
                GetWebhookRequest.newBuilder()
                        .setOrgId(webhook.orgId())
                        .setWebhookId(webhook.id())
                        .build());
    }
}
