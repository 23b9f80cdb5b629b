package customers.core.plan;

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
        Instant createdAt) {}
