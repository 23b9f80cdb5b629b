package customers.cli.webhook;

import customers.cli.shell.Confirmation;
import customers.cli.shell.Shell;
import customers.v1.DeleteWebhookRequest;
import customers.v1.WebhookServiceGrpc;
import customers.v1.WebhookServiceGrpc.WebhookServiceBlockingStub;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code webhook delete}. */
@Command(name = "delete", description = "Removes a webhook of an org, with its deliveries.")
final class DeleteWebhook implements Runnable {
    private final Shell shell;

    @Mixin
    private NamedWebhook webhook;

    @Mixin
    private Confirmation confirmation;

    DeleteWebhook(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        DeleteWebhookRequest request = DeleteWebhookRequest.newBuilder()
                .setOrgId(webhook.orgId())
                .setWebhookId(webhook.id())
                .build();
        confirmation.require("Nothing is sent to webhook " + webhook.id() + " any more, nor what is pending.");
        shell.printDone(
                WebhookServiceGrpc::newBlockingStub,
                WebhookServiceBlockingStub::deleteWebhook,
                request,
                "Webhook " + webhook.id() + " is deleted.");
    }
}
