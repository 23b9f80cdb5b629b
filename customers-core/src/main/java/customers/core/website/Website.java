package customers.core.website;

import customers.core.id.DomainId;
import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.id.ServerId;
import customers.core.id.SubscriptionId;
import customers.core.id.WebsiteId;
import customers.core.plan.PhpVersion;
import customers.core.server.ServerIps;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A website, as it is read.
 *
 * @param org the org's name
 * @param subscriptionId what it consumes from; null for the installation's own
 * @param plan the name of the plan of that
 * @param domain in ASCII and lower case
 * @param status by its own flag
 * @param suspendedBy the org whose member suspended it, while it is disabled
 * @param serverIps the addresses of its application server; null when it has none
 */
public record Website(
        WebsiteId id,
        OrgId orgId,
        String org,
        @Nullable SubscriptionId subscriptionId,
        @Nullable PlanId planId,
        @Nullable String plan,
        WebsiteKind kind,
        DomainId domainId,
        String domain,
        WebsiteStatus status,
        @Nullable OrgId suspendedBy,
        Tags tags,
        PhpVersion phpVersion,
        @Nullable ServerIps serverIps,
        @Nullable ServerId appServerId,
        @Nullable ServerId backupServerId,
        @Nullable ServerId dbServerId,
        @Nullable ServerId emailServerId,
        Instant createdAt) {

    /** A colour to draw it in, {@code #rrggbb}: the random end of the id, so it stays. */
    public String colorCode() {
        return String.format("#%06x", id.value().getLeastSignificantBits() & 0xff_ff_ff);
    }
}
