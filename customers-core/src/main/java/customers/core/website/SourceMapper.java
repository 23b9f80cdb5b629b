package customers.core.website;

import customers.core.id.OrgId;
import customers.core.id.ServerGroupId;
import customers.core.id.SubscriptionId;
import customers.core.plan.PhpVersion;
import customers.core.plan.PlanServerGroups;
import customers.core.plan.Terms;
import customers.core.tree.Status;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Reads the table subscriptions for what websites consume from, with locks. */
@Mapper
interface SourceMapper {

    /**
     * A subscription, and what its plan says of websites.
     *
     * @param granted whether it grants the resource that was asked for
     * @param room whether something is left of that
     */
    record Source(
            SubscriptionId id,
            Terms terms,
            PlanServerGroups serverGroups,
            @Nullable ServerGroupId defaultServerGroupId,
            boolean granted,
            boolean room) {

        boolean allows(PhpVersion version) {
            return terms.allowedPhpVersions().contains(version);
        }
    }

    /** The state of a subscription of the org, which stays until the end of the transaction. */
    Optional<Status> lock(@Param("orgId") OrgId orgId, @Param("id") SubscriptionId id);

    /** The active subscriptions of the org, which stay so until the end of the transaction. */
    List<SubscriptionId> lockActive(OrgId orgId);

    /** The given subscription of the org, or its active ones, oldest first. */
    List<Source> list(
            @Param("orgId") OrgId orgId,
            @Param("id") @Nullable SubscriptionId id,
            @Param("resource") @Nullable String resource);
}
