package customers.cli.customer;

import customers.v1.GetOrgCustomersRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What finds a customer by what is known of it. */
final class LookupOptions {
    @Option(
            names = "--external-id",
            paramLabel = "ID",
            description = "Only those that their parent's books call exactly so.")
    private @Nullable String externalId;

    @Option(names = "--owner-email", paramLabel = "EMAIL", description = "Only those whose owner has this email.")
    private @Nullable String ownerEmail;

    @Option(
            names = "--search",
            paramLabel = "TEXT",
            description = "Only those whose name or owner's email begins with this, without case.")
    private @Nullable String search;

    void addTo(GetOrgCustomersRequest.Builder request) {
        if (externalId != null) {
            request.setExternalId(externalId);
        }
        if (ownerEmail != null) {
            request.setOwnerEmail(ownerEmail);
        }
        if (search != null) {
            request.setSearch(search);
        }
    }
}
