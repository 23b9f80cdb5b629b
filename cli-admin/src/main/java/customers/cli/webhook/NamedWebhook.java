package customers.cli.webhook;

import customers.cli.shell.OrgOption;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The webhook that a command is about. */
final class NamedWebhook {
    @Parameters(index = "0", paramLabel = "WEBHOOK", description = "The id of the webhook, as `webhook list` shows it.")
    private String id;

    @Mixin
    private OrgOption org;

    String id() {
        return id;
    }

    String orgId() {
        return org.id();
    }
}
