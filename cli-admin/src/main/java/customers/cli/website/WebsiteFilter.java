package customers.cli.website;

import customers.v1.ListWebsitesRequest;
import customers.v1.Recursion;
import customers.v1.WebsiteKind;
import customers.v1.WebsiteStatus;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which websites a listing shows. */
final class WebsiteFilter {
    @Option(
            names = "--recursion",
            paramLabel = "ORGS",
            converter = RecursionWords.class,
            completionCandidates = RecursionWords.class,
            description = "Those of customers as well: ${COMPLETION-CANDIDATES}; none when not given.")
    private Recursion recursion = Recursion.RECURSION_UNSPECIFIED;

    @Option(names = "--search", paramLabel = "TEXT", description = "Only those whose domain or tags contain this.")
    private @Nullable String search;

    @Option(
            names = "--subscription",
            paramLabel = "SUBSCRIPTION",
            description = "Only those that consume from this subscription.")
    private @Nullable Long subscription;

    @Option(names = "--plan", paramLabel = "PLAN", description = "Only those whose subscription is to this plan.")
    private @Nullable Long plan;

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            converter = WebsiteStatusWords.class,
            completionCandidates = WebsiteStatusWords.class,
            description = "Only these: ${COMPLETION-CANDIDATES}; all but the deleted ones when not given.")
    private WebsiteStatus status = WebsiteStatus.WEBSITE_STATUS_UNSPECIFIED;

    @Option(names = "--show-deleted", description = "The deleted ones too, when no status is given.")
    private boolean showDeleted;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            converter = WebsiteKindWords.class,
            completionCandidates = WebsiteKindWords.class,
            description = "Only of this kind: ${COMPLETION-CANDIDATES}.")
    private WebsiteKind kind = WebsiteKind.WEBSITE_KIND_UNSPECIFIED;

    void applyTo(ListWebsitesRequest.Builder request) {
        request.setRecursion(recursion).setStatus(status).setKind(kind);
        if (search != null) {
            request.setSearch(search);
        }
        if (subscription != null) {
            request.setSubscriptionId(subscription);
        }
        if (plan != null) {
            request.setPlanId(plan);
        }
        if (showDeleted) {
            request.setShowDeleted(true);
        }
    }
}
