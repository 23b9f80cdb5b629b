package customers.cli.webhook;

import customers.cli.shell.Verbs;
import picocli.CommandLine.Command;

/** The noun {@code webhook}. */
@Command(
        name = "webhook",
        description = "Where an org is told of what happens in it and below.",
        synopsisSubcommandLabel = "VERB")
@Verbs({
    CreateWebhook.class,
    ListWebhooks.class,
    GetWebhook.class,
    UpdateWebhookCommand.class,
    DeleteWebhook.class,
    TestWebhook.class,
    ListDeliveries.class,
    ReplayDelivery.class
})
public final class WebhookCommand {}
