package customers.cli.webhook;

import customers.cli.exit.RefusedException;
import customers.cli.input.Fields;
import customers.cli.shell.Shell;
import customers.v1.UpdateWebhook;
import customers.v1.UpdateWebhookRequest;
import customers.v1.WebhookServiceGrpc;
import customers.v1.WebhookServiceGrpc.WebhookServiceBlockingStub;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code webhook update}. */
@Command(name = "update", description = "Changes a webhook of an org. What is not given stays as it is.")
final class UpdateWebhookCommand implements Runnable {
    private final Shell shell;

    @Mixin
    private NamedWebhook webhook;

    @Option(names = "--url", paramLabel = "URL", description = "Where events are sent from now on: an https URL.")
    private @Nullable String url;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            split = ",",
            description = "A kind of events that it hears, instead of those that it has. May be repeated.")
    private List<String> kinds = List.of();

    @Option(names = "--all-kinds", description = "It hears all kinds from now on.")
    private boolean allKinds;

    @Option(names = "--description", paramLabel = "TEXT", description = "What it is for; empty for nothing.")
    private @Nullable String description;

    @Option(names = "--enable", description = "Events are sent from now on.")
    private boolean enable;

    @Option(names = "--disable", description = "Nothing is sent from now on.")
    private boolean disable;

    UpdateWebhookCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        UpdateWebhook.Builder change = change();
        if (change.getAllFields().isEmpty()) {
            throw RefusedException.usage("There is nothing to change; give --url, --kind, --all-kinds, --description,"
                    + " --enable or --disable.");
        }
        shell.printDone(
                WebhookServiceGrpc::newBlockingStub,
                WebhookServiceBlockingStub::updateWebhook,
                UpdateWebhookRequest.newBuilder()
                        .setOrgId(webhook.orgId())
                        .setWebhookId(webhook.id())
                        .setWebhook(change)
                        .build(),
                "Webhook " + webhook.id() + " is changed.");
    }

    private UpdateWebhook.Builder change() {
        UpdateWebhook.Builder change = UpdateWebhook.newBuilder().addAllKinds(kinds);
        Fields.markGiven(change);
        if (allKinds) {
            Fields.markEmpty(change, "kinds", "--all-kinds");
        }
        if (url != null) {
            change.setUrl(url);
        }
        if (description != null) {
            change.setDescription(description);
        }
        if (enable && disable) {
            throw Fields.contradicted("--disable");
        }
        if (enable || disable) {
            change.setEnabled(enable);
        }
        return change;
    }
}
