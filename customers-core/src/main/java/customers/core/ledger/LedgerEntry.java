package customers.core.ledger;

import customers.core.id.OrgId;
import customers.core.id.SubscriptionId;
import customers.core.id.WebsiteId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A draw or a return, as it is read. Of causes there is one at most: none for a recount and for the closing of a ledger.
 *
 * @param amount drawn above zero, given back below; 0 for an unlimited grant, and for a recount or a closing that found all
 *     right
 * @param unlimited whether it marks an unlimited grant
 * @param balance what was used of the resource after it
 * @param operation what did it, for example {@code subscription.create}
 * @param causeSubscriptionId the subscription that was sold, changed, deleted or restored
 * @param causeOrgId the customer that was created, deleted or restored
 * @param causeWebsiteId the website that began or ended to consume
 * @param actor {@code token:<id>}, {@code login:<id>} or {@code system}
 */
public record LedgerEntry(
        long id,
        Instant createdAt,
        String resource,
        long amount,
        boolean unlimited,
        long balance,
        String operation,
        @Nullable SubscriptionId causeSubscriptionId,
        @Nullable OrgId causeOrgId,
        @Nullable WebsiteId causeWebsiteId,
        String actor,
        String requestId) {}
