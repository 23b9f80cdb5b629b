package customers.core.plan;

import customers.core.etag.ETag;
import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.id.ServerGroupId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a vendor org sells, as it is read.
 *
 * @param subscriptionsCount its live subscriptions
 */
public record Plan(
        PlanId id,
        OrgId orgId,
        String name,
        Terms terms,
        PlanResources resources,
        PlanServerGroups serverGroups,
        @Nullable ServerGroupId defaultServerGroupId,
        long subscriptionsCount,
        Instant createdAt) {

    /** The version of what can be set of it: not its count of subscriptions. */
    public ETag etag() {
        return ETag.of("plan", id, name, terms, resources, serverGroups, defaultServerGroupId);
    }
}
