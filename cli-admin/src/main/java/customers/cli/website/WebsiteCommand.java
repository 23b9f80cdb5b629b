package customers.cli.website;

import customers.cli.shell.Shell;
import customers.cli.shell.Verbs;
import customers.v1.UpdateWebsiteRequest;
import customers.v1.WebsiteServiceGrpc;
import customers.v1.WebsiteServiceGrpc.WebsiteServiceBlockingStub;
import customers.v1.WebsiteStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The noun {@code website}. */
@Command(
        name = "website",
        description = "Websites of orgs: what they consume and where they are placed.",
        synopsisSubcommandLabel = "VERB",
        addMethodSubcommands = false)
@Verbs({CreateWebsite.class, ListWebsites.class, GetWebsite.class, UpdateWebsite.class, DeleteWebsite.class})
public final class WebsiteCommand {
    private final Shell shell;

    WebsiteCommand(Shell shell) {
        this.shell = shell;
    }

    @Command(name = "suspend", description = "Suspends a website.")
    void suspend(@Mixin NamedWebsite website) {
        set(website, WebsiteStatus.WEBSITE_STATUS_DISABLED, "suspended");
    }

    @Command(name = "lift", description = "Lifts the suspension of a website.")
    void lift(@Mixin NamedWebsite website) {
        set(website, WebsiteStatus.WEBSITE_STATUS_ACTIVE, "active");
    }

    @Command(name = "restore", description = "Brings a deleted website back: it consumes again what it did.")
    void restore(@Mixin NamedWebsite website) {
        set(website, WebsiteStatus.WEBSITE_STATUS_ACTIVE, "active");
    }

    private void set(NamedWebsite website, WebsiteStatus status, String word) {
        UpdateWebsiteRequest.Builder request = website.change();
        request.getWebsiteBuilder().setStatus(status);
        shell.printDone(
                WebsiteServiceGrpc::newBlockingStub,
                WebsiteServiceBlockingStub::updateWebsite,
                request.build(),
                "Website " + website.id() + " is " + word + ".");
    }
}
