package customers.core.deletion;

import customers.core.access.Caller;
import customers.core.id.DeletionId;
import customers.core.id.OrgId;
import customers.core.id.SubscriptionId;
import customers.core.tree.Status;
import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** The table deletions, and marking what one delete takes along, table by table. */
@Mapper
interface DeletionMapper {

    /** Remembers what the delete is of: a subscription of the org, or the org itself. */
    void insert(
            @Param("id") DeletionId id,
            @Param("org") OrgId org,
            @Param("subscription") @Nullable SubscriptionId subscription,
            @Param("caller") Caller caller,
            @Param("now") Instant now);

    /** All live orgs below the org from a depth on, 0 being the org itself. */
    int deleteSubtree(
            @Param("id") OrgId id,
            @Param("from") int from,
            @Param("deletion") DeletionId deletion,
            @Param("now") Instant now);

    /** Frees the names of the orgs that the delete took, and keeps them aside. */
    void keepNames(DeletionId deletion);

    /** What a delete of a subscription is decided by. */
    record Held(
            SubscriptionId id,
            Status status,
            boolean reseller,
            @Nullable DeletionId deletionId) {}

    /** Locks a subscription of the subscriber, a deleted one too. */
    Optional<Held> lockSubscription(@Param("subscriber") OrgId subscriber, @Param("id") SubscriptionId id);

    /** One live subscription. */
    void deleteSubscription(
            @Param("id") SubscriptionId id, @Param("deletion") DeletionId deletion, @Param("now") Instant now);

    /** The live subscriptions of the orgs that the delete took. */
    int deleteSubscriptions(@Param("deletion") DeletionId deletion, @Param("now") Instant now);

    /** The live websites of the orgs that the delete took. */
    void deleteWebsitesOfOrgs(@Param("deletion") DeletionId deletion, @Param("now") Instant now);

    /** The live websites under the subscriptions that the delete took. */
    void deleteWebsitesOfSubscriptions(@Param("deletion") DeletionId deletion, @Param("now") Instant now);

    /** Takes the delete's subscriptions and websites off the counts of their orgs, or puts them back on. */
    void count(@Param("deletion") DeletionId deletion, @Param("back") boolean back);

    /** Frees the servers of the subscriptions that the delete took. */
    int freeServers(DeletionId deletion);

    /** What an org is called. */
    Optional<String> findName(OrgId id);
}
