package customers.core.deletion;

import customers.core.id.DeletionId;
import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.id.SubscriptionId;
import customers.core.tree.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Brings back what one delete took, table by table, whatever its size. */
@Mapper
interface RestoreMapper {

    /**
     * What became of something, and of what the delete was that took it.
     *
     * @param deletion null while it is live
     * @param deletedOrg the org that was deleted, or whose subscription was
     */
    record Taken(
            Status status,
            @Nullable DeletionId deletion,
            @Nullable OrgId deletedOrg,
            @Nullable SubscriptionId deletedSubscription) {}

    /** Of an org. */
    Optional<Taken> findOrg(OrgId id);

    /** Of a subscription of the subscriber. */
    Optional<Taken> findSubscription(@Param("subscriber") OrgId subscriber, @Param("id") SubscriptionId id);

    /** A plan of what would come back. */
    record Sold(PlanId id, @Nullable Instant deletedAt) {}

    /** The plans of the delete's subscriptions, which stay as they are until the end of the transaction. */
    List<Sold> lockPlans(DeletionId deletion);

    /** The orgs, each with its state and name; a duplicate key is a name or an external id that was taken. */
    void restoreOrgs(DeletionId deletion);

    /**
     * The subscriptions, each with its state; a duplicate key is a second live reseller subscription or a taken external
     * id.
     */
    void restoreSubscriptions(DeletionId deletion);

    /** The websites, each with its state; a duplicate key is a domain that was taken. */
    void restoreWebsites(DeletionId deletion);

    /** The domains of the delete's websites that live websites have now. */
    List<String> listTakenDomains(DeletionId deletion);

    /** Says of each customer which reseller subscription it is drawn from now. */
    void drawCustomersFromNow(DeletionId deletion);

    /** Says of each subscription which reseller subscription it is drawn from now. */
    void drawSubscriptionsFromNow(DeletionId deletion);

    /** How many would be drawn from nothing though the master org did not sell them. */
    int countWithoutSource(DeletionId deletion);

    /** How many servers the delete's subscriptions had. */
    int countServers(DeletionId deletion);

    /** Dedicates those of them that are free; answers how many were. */
    int claimServers(DeletionId deletion);

    /** The orgs are of no delete any more. */
    void forgetOfOrgs(DeletionId deletion);

    /** The subscriptions are of no delete any more. */
    void forgetOfSubscriptions(DeletionId deletion);

    /** The websites are of no delete any more. */
    void forgetOfWebsites(DeletionId deletion);

    /** There was no such delete. */
    void delete(DeletionId deletion);
}
