package customers.cli.website;

import customers.cli.input.Fields;
import customers.cli.input.PhpVersionWords;
import customers.cli.server.ServerOptions;
import customers.cli.shell.OrgOption;
import customers.cli.shell.Shell;
import customers.v1.CreateWebsiteRequest;
import customers.v1.NewWebsite;
import customers.v1.PhpVersion;
import customers.v1.WebsiteKind;
import customers.v1.WebsiteServiceGrpc;
import customers.v1.WebsiteServiceGrpc.WebsiteServiceBlockingStub;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code website create}. */
@Command(
        name = "create",
        description = "Creates a website of an org, and prints its id. Its servers are those that are named, else those"
                + " dedicated to the subscription, else of the plan's groups, else any.")
final class CreateWebsite implements Runnable {
    private final Shell shell;

    @Mixin
    private OrgOption org;

    @Option(
            names = "--domain",
            required = true,
            paramLabel = "DOMAIN",
            description = "What it is known by, unique among live websites.")
    private String domain;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            converter = WebsiteKindWords.class,
            completionCandidates = WebsiteKindWords.class,
            description =
                    "What it is for: ${COMPLETION-CANDIDATES}; normal when not given. Others than normal and staging"
                            + " are for the master org.")
    private WebsiteKind kind = WebsiteKind.WEBSITE_KIND_UNSPECIFIED;

    @Option(
            names = "--subscription",
            paramLabel = "SUBSCRIPTION",
            description = "The subscription to consume from; the oldest active one that has room when not given.")
    private @Nullable Long subscription;

    @Mixin
    private ServerOptions servers;

    @Option(
            names = "--server-group",
            paramLabel = "GROUP",
            description = "The group to place it in, a UUID, where the plan lets choose.")
    private @Nullable String serverGroup;

    @Option(
            names = "--php",
            paramLabel = "VERSION",
            converter = PhpVersionWords.class,
            completionCandidates = PhpVersionWords.class,
            description = "The PHP version: ${COMPLETION-CANDIDATES}; the plan's default when not given.")
    private PhpVersion php = PhpVersion.PHP_VERSION_UNSPECIFIED;

    CreateWebsite(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.print(WebsiteServiceGrpc::newBlockingStub, WebsiteServiceBlockingStub::createWebsite, request());
    }

    private CreateWebsiteRequest request() {
        NewWebsite.Builder website = NewWebsite.newBuilder().setDomain(domain).setPhpVersion(php);
        servers.given().ifPresent(named -> Fields.copy(named, website));
        if (subscription != null) {
            website.setSubscriptionId(subscription);
        }
        if (serverGroup != null) {
            website.setServerGroupId(serverGroup);
        }
        return CreateWebsiteRequest.newBuilder()
                .setOrgId(org.id())
                .setKind(kind)
                .setWebsite(website)
                .build();
    }
}
