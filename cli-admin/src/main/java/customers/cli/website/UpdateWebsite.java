package customers.cli.website;

import customers.cli.exit.RefusedException;
import customers.cli.input.Fields;
import customers.cli.input.PhpVersionWords;
import customers.cli.shell.Shell;
import customers.v1.PhpVersion;
import customers.v1.UpdateWebsiteRequest;
import customers.v1.WebsiteServiceGrpc;
import customers.v1.WebsiteServiceGrpc.WebsiteServiceBlockingStub;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code website update}. */
@Command(name = "update", description = "Changes a website. What is not given stays as it is.")
final class UpdateWebsite implements Runnable {
    private final Shell shell;

    @Mixin
    private NamedWebsite website;

    @Option(
            names = "--php",
            paramLabel = "VERSION",
            converter = PhpVersionWords.class,
            completionCandidates = PhpVersionWords.class,
            description = "The PHP version: ${COMPLETION-CANDIDATES}.")
    private PhpVersion php = PhpVersion.PHP_VERSION_UNSPECIFIED;

    @Option(
            names = "--tag",
            paramLabel = "WORD",
            description = "A word to find it by, instead of those that it has. May be repeated.")
    private List<String> tags = List.of();

    @Option(names = "--no-tags", description = "It has no tags from now on.")
    private boolean noTags;

    @Option(
            names = "--subscription",
            paramLabel = "SUBSCRIPTION",
            description = "Another subscription of the org to consume from.")
    private @Nullable Long subscription;

    UpdateWebsite(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.printDone(
                WebsiteServiceGrpc::newBlockingStub,
                WebsiteServiceBlockingStub::updateWebsite,
                request(),
                "Website " + website.id() + " is changed.");
    }

    private UpdateWebsiteRequest request() {
        UpdateWebsiteRequest.Builder request = website.change();
        var change = request.getWebsiteBuilder().setPhpVersion(php).addAllTags(tags);
        Fields.markGiven(change);
        if (noTags) {
            Fields.markEmpty(change, "tags", "--no-tags");
        }
        if (subscription != null) {
            change.setSubscriptionId(subscription);
        }
        if (change.getAllFields().isEmpty()) {
            throw RefusedException.usage("There is nothing to change; give --php, --tag, --no-tags or --subscription.");
        }
        return request.build();
    }
}
