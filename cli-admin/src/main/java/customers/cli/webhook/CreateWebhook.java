package customers.cli.webhook;

import customers.cli.shell.OrgOption;
import customers.cli.shell.Shell;
import customers.v1.CreateWebhookRequest;
import customers.v1.NewWebhook;
import customers.v1.WebhookServiceGrpc;
import customers.v1.WebhookServiceGrpc.WebhookServiceBlockingStub;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code webhook create}. */
@Command(
        name = "create",
        description = "Registers a webhook of an org, and prints the secret that signs what is sent, this once.")
final class CreateWebhook implements Runnable {
    private final Shell shell;

    @Mixin
    private OrgOption org;

    @Option(names = "--url", required = true, paramLabel = "URL", description = "Where events are sent: an https URL.")
    private String url;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            split = ",",
            description = "A kind of events that it hears, for example subscription.create; all when none is given."
                    + " May be repeated.")
    private List<String> kinds = List.of();

    @Option(names = "--description", paramLabel = "TEXT", description = "What it is for.")
    private @Nullable String description;

    CreateWebhook(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.print(WebhookServiceGrpc::newBlockingStub, WebhookServiceBlockingStub::createWebhook, request());
    }

    private CreateWebhookRequest request() {
        NewWebhook.Builder webhook = NewWebhook.newBuilder().setUrl(url).addAllKinds(kinds);
        if (description != null) {
            webhook.setDescription(description);
        }
        return CreateWebhookRequest.newBuilder()
                .setOrgId(org.id())
                .setWebhook(webhook)
                .build();
    }
}
