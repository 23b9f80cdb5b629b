package customers.core.deletion;

import customers.core.id.DeletionId;
import customers.core.id.OrgId;
import customers.core.id.SubscriptionId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/**
 * Takes rows away for good. The mark methods say of what is deleted softly by then that it is of one erasure; the others
 * take away what is of it, in the order of the foreign keys.
 */
@Mapper
interface ErasureMapper {

    /** The org and all below it, by whatever delete they went. */
    void markSubtree(@Param("id") OrgId id, @Param("erasure") DeletionId erasure);

    /** The subscription. */
    void markSubscription(@Param("id") SubscriptionId id, @Param("erasure") DeletionId erasure);

    /** The subscriber's customers that went along with its reseller subscription. */
    void markCustomers(
            @Param("subscriber") OrgId subscriber,
            @Param("subscription") SubscriptionId subscription,
            @Param("deletion") DeletionId deletion,
            @Param("erasure") DeletionId erasure);

    /** All below the marked orgs, by whatever delete they went. */
    void markBelow(DeletionId erasure);

    /** All that the marked orgs held. */
    void markSubscriptions(DeletionId erasure);

    /** All that the marked orgs had. */
    void markWebsitesOfOrgs(DeletionId erasure);

    /** All under the marked subscriptions. */
    void markWebsitesOfSubscriptions(DeletionId erasure);

    /** Who may read the websites. */
    void deleteSiteAccessesOfWebsites(DeletionId erasure);

    /** What the members of the orgs, and of the realms' logins, may read. */
    void deleteSiteAccessesOfMembers(DeletionId erasure);

    /** The websites. */
    void deleteWebsites(DeletionId erasure);

    /** Which server was for what. */
    void deleteDedicatedServers(DeletionId erasure);

    /** What the subscriptions granted. */
    void deleteSubscriptionResources(DeletionId erasure);

    /** What stays was drawn from nothing: customers. */
    void detachCustomers(DeletionId erasure);

    /** What stays was drawn from nothing: subscriptions. */
    void detachSubscriptions(DeletionId erasure);

    /** What the deletes were of. */
    void deleteDeletionsOfSubscriptions(DeletionId erasure);

    /** The subscriptions. */
    void deleteSubscriptions(DeletionId erasure);

    /** What the orgs' plans grant. */
    void deletePlanResources(DeletionId erasure);

    /** Where the orgs' plans place websites. */
    void deletePlanServerGroups(DeletionId erasure);

    /** The orgs' plans. */
    void deletePlans(DeletionId erasure);

    /** The orgs' tokens. */
    void deleteAccessTokens(DeletionId erasure);

    /** What was sent to the orgs' webhooks, or is on its way. */
    void deleteWebhookDeliveries(DeletionId erasure);

    /** The orgs' webhooks. */
    void deleteWebhooks(DeletionId erasure);

    /** Holds the logins of the realms alone, so that no session begins meanwhile. */
    void lockLogins(DeletionId erasure);

    /** The sessions of the realms' logins. */
    void deleteSessions(DeletionId erasure);

    /** Orgs without their owners: those of the orgs, and of the realms' logins elsewhere. */
    void detachOwners(DeletionId erasure);

    /** The members of the orgs, and of the realms' logins elsewhere. */
    void deleteMembers(DeletionId erasure);

    /** The logins whose realm is one of the orgs. */
    void deleteLogins(DeletionId erasure);

    /** The orgs' places in the tree. */
    void deleteFromTree(DeletionId erasure);

    /** What the deletes were of. */
    void deleteDeletionsOfOrgs(DeletionId erasure);

    /** Hangs the orgs side by side, so that they can go in any order. */
    void detachFromParents(@Param("erasure") DeletionId erasure, @Param("parent") OrgId parent);

    /** The orgs. */
    void deleteOrgs(DeletionId erasure);
}
