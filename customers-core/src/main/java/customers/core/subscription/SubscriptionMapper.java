package customers.core.subscription;

import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.id.ServerId;
import customers.core.id.SubscriptionId;
import customers.core.listing.Slice;
import customers.core.subscription.DedicatedServers.Purpose;
import customers.core.tree.Status;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** The tables subscriptions, subscription_resources (without their usage) and dedicated_servers. */
@Mapper
public interface SubscriptionMapper {

    /** What {@link #insert} takes and where it leaves the id. */
    final class Row {
        final PlanId planId;
        final OrgId subscriberId;
        final OrgId vendorId;
        final @Nullable String friendlyName;
        final @Nullable String externalId;
        final boolean reseller;
        final @Nullable SubscriptionId drawnFrom;
        final Instant createdAt;
        long id;

        Row(
                PlanId planId,
                OrgId subscriberId,
                OrgId vendorId,
                @Nullable String friendlyName,
                @Nullable String externalId,
                boolean reseller,
                @Nullable SubscriptionId drawnFrom,
                Instant createdAt) {
            this.planId = planId;
            this.subscriberId = subscriberId;
            this.vendorId = vendorId;
            this.friendlyName = friendlyName;
            this.externalId = externalId;
            this.reseller = reseller;
            this.drawnFrom = drawnFrom;
            this.createdAt = createdAt;
        }
    }

    /** Writes the subscription's own row; a duplicate key is a second live reseller subscription or a taken external id. */
    void insert(Row row);

    /** Writes several, as {@link #insert} does one. */
    void insertAll(@Param("rows") List<Row> rows);

    /** Copies what the plans of several grant. */
    void insertResourcesOfAll(@Param("rows") List<Row> rows);

    /** Copies what its plan grants. */
    void insertResources(@Param("id") SubscriptionId id, @Param("planId") PlanId planId);

    /** Those of the servers that exist, locked until the end of the transaction. */
    List<ServerId> lockServers(@Param("servers") Collection<ServerId> servers);

    /** Dedicates those of the servers that are free; answers how many were. */
    int claimServers(@Param("id") SubscriptionId id, @Param("servers") Collection<ServerId> servers);

    /** Writes which server is for what. */
    void insertDedicatedServers(@Param("id") SubscriptionId id, @Param("servers") Map<Purpose, ServerId> servers);

    /** What a change of a subscription is decided by. */
    record Held(
            SubscriptionId id,
            PlanId planId,
            OrgId vendorId,
            Status status,
            @Nullable OrgId suspendedBy) {}

    /** The state of a subscription of the subscriber. */
    Optional<Status> findStatus(@Param("subscriberId") OrgId subscriberId, @Param("id") SubscriptionId id);

    /** Locks a subscription of the subscriber for a change, a deleted one too. */
    Optional<Held> lock(@Param("subscriberId") OrgId subscriberId, @Param("id") SubscriptionId id);

    /** Suspends or lifts. */
    void updateStatus(
            @Param("id") SubscriptionId id,
            @Param("status") Status status,
            @Param("suspendedBy") @Nullable OrgId suspendedBy);

    /** Names it; null for the plan's name. */
    void updateFriendlyName(@Param("id") SubscriptionId id, @Param("friendlyName") @Nullable String friendlyName);

    /** Moves it to another plan; what it grants is brought after. */
    void updatePlan(@Param("id") SubscriptionId id, @Param("planId") PlanId planId);

    /** Frees the servers dedicated to it. */
    void releaseServers(SubscriptionId id);

    /** Forgets which server was for what. */
    void deleteDedicatedServers(SubscriptionId id);

    /** What the subscriber holds, without the deleted ones. */
    List<Subscription> listHeld(
            @Param("subscriberId") OrgId subscriberId,
            @Param("query") SubscriptionQuery query,
            @Param("slice") Slice slice);

    /** How many {@link #listHeld} would answer on all pages. */
    long countHeld(@Param("subscriberId") OrgId subscriberId, @Param("query") SubscriptionQuery query);

    /** A subscription of the subscriber, a deleted one too. */
    Optional<Subscription> find(@Param("subscriberId") OrgId subscriberId, @Param("id") SubscriptionId id);

    /** What the vendor has sold to the subscriber, without the deleted ones. */
    List<Subscription> list(
            @Param("vendorId") OrgId vendorId,
            @Param("subscriberId") OrgId subscriberId,
            @Param("query") SubscriptionQuery query,
            @Param("slice") Slice slice);

    /** How many {@link #list} would answer on all pages. */
    long count(
            @Param("vendorId") OrgId vendorId,
            @Param("subscriberId") OrgId subscriberId,
            @Param("query") SubscriptionQuery query);
}
