package customers.core.plan;

import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.id.ServerGroupId;
import customers.core.id.SubscriptionId;
import customers.core.listing.Slice;
import customers.core.tree.Lineage;
import customers.core.tree.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** The tables plans, plan_resources and plan_server_groups. */
@Mapper
public interface PlanMapper {

    /** What {@link #insert} takes and where it leaves the id. */
    final class Row {
        final OrgId orgId;
        final String name;
        final Terms terms;
        final @Nullable ServerGroupId defaultServerGroupId;
        final Instant createdAt;
        long id;

        Row(OrgId orgId, NewPlan plan, String name, Instant createdAt) {
            this.orgId = orgId;
            this.name = name;
            this.terms = plan.terms();
            this.defaultServerGroupId = plan.defaultServerGroupId();
            this.createdAt = createdAt;
        }
    }

    /** Writes the plan's own row. */
    void insert(Row row);

    /** Writes what it grants, in order. */
    void insertResources(@Param("id") PlanId id, @Param("resources") List<PlanResource> resources);

    /** Those of the groups that exist, which they do until the end of the transaction. */
    List<ServerGroupId> lockServerGroups(@Param("groups") List<ServerGroupId> groups);

    /** Writes where it places websites, in order. */
    void insertServerGroups(@Param("id") PlanId id, @Param("groups") List<ServerGroupId> groups);

    /** Locks a live plan of the org for a change: no sale of it is under way, none begins. */
    Optional<PlanId> lockForChange(@Param("orgId") OrgId orgId, @Param("id") PlanId id);

    /** Writes the plan's own row anew. */
    void update(
            @Param("id") PlanId id,
            @Param("name") String name,
            @Param("terms") Terms terms,
            @Param("defaultServerGroupId") @Nullable ServerGroupId defaultServerGroupId);

    /** Takes all that it grants away, to be written anew. */
    void deleteResources(PlanId id);

    /** Takes all its server groups away, to be written anew. */
    void deleteServerGroups(PlanId id);

    /** Deletes it softly: deleted subscriptions still name it. */
    void delete(@Param("id") PlanId id, @Param("now") Instant now);

    /** A live plan of the org. */
    Optional<Plan> find(@Param("orgId") OrgId orgId, @Param("id") PlanId id);

    /**
     * One org on the way up from the vendor, and with the vendor itself a resource of the plan.
     *
     * @param position of the offer among those that were asked for
     * @param plan null above the vendor, and where the vendor has no such live plan
     * @param resource null where the plan is, and where it grants nothing
     */
    record Step(
            int position,
            OrgId id,
            int depth,
            Status status,
            @Nullable OrgId suspendedBy,
            @Nullable SubscriptionId resellerSubscription,
            @Nullable PlanId plan,
            @Nullable String resource,
            @Nullable Long total) {

        Lineage.Node node() {
            return new Lineage.Node(id, depth, status, suspendedBy, resellerSubscription);
        }
    }

    /** The vendor and all above, and what a live plan of it grants; it all stays so until the end of the transaction. */
    List<Step> listWayUpLocked(@Param("vendorId") OrgId vendorId, @Param("planId") PlanId planId);

    /**
     * Does the same for several offers at once.
     *
     * @param waits whether it waits for what is locked; throws at once if not
     */
    List<Step> listWaysUpLocked(@Param("offers") List<Sellers.Offer> offers, @Param("waits") boolean waits);

    /** What a live plan of the org grants, which stays so until the end of the transaction. */
    Optional<Grant> findGrantLocked(@Param("orgId") OrgId orgId, @Param("id") PlanId id);

    /** What the plan of a subscription grants. */
    Optional<Grant> findGrantOfSubscription(SubscriptionId id);

    /** The live plans of the org. */
    List<Plan> list(@Param("orgId") OrgId orgId, @Param("slice") Slice slice);

    /** How many live plans the org has. */
    long count(OrgId orgId);
}
