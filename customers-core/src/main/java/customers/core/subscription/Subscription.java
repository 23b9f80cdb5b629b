package customers.core.subscription;

import customers.core.etag.ETag;
import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.id.SubscriptionId;
import customers.core.plan.Terms;
import customers.core.server.ServerGroups;
import customers.core.tree.Status;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A subscriber's hold on a vendor's plan, as it is read.
 *
 * @param status by its own flag
 * @param suspendedBy the org of the ancestor who suspended it
 * @param friendlyName null when none was given
 * @param externalId what the vendor's own books call it
 * @param serverGroups those of the plan
 */
public record Subscription(
        SubscriptionId id,
        PlanId planId,
        String planName,
        Terms terms,
        OrgId subscriberId,
        OrgId vendorId,
        Status status,
        @Nullable OrgId suspendedBy,
        @Nullable String friendlyName,
        @Nullable String externalId,
        UsedResources resources,
        DedicatedServers dedicatedServers,
        ServerGroups serverGroups) {

    /** The version of what can be set of it, by a change of its plan too: not what is used of it. */
    public ETag etag() {
        return ETag.of(
                "subscription",
                id,
                planId,
                planName,
                terms,
                status,
                suspendedBy,
                friendlyName,
                externalId,
                resources.items().stream()
                        .map(resource -> Arrays.asList(resource.name(), resource.total()))
                        .toList(),
                dedicatedServers);
    }
}
