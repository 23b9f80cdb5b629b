package customers.core.deletion;

import static customers.core.error.CustomersException.notFound;

import customers.core.access.Access;
import customers.core.access.Caller;
import customers.core.access.Operation;
import customers.core.activity.Activities;
import customers.core.activity.ActivityObject;
import customers.core.cache.Stale;
import customers.core.census.Movements;
import customers.core.etag.Versions;
import customers.core.id.DeletionId;
import customers.core.id.OrgId;
import customers.core.id.SubscriptionId;
import customers.core.quota.Quotas;
import customers.core.transaction.Transactions;
import customers.core.tree.Lineage;
import customers.core.tree.Lineages;
import customers.core.tree.Status;
import org.springframework.stereotype.Component;

/**
 * Deletes for good: what lives is deleted softly first, so that every draw is given back by the same statements, and then
 * the rows go, in a fixed number of statements. The ledger, closed by an entry, and the activities stay and tell of it.
 */
@Component
public class Erasures {
    private static final String ERASE_ORG = "org.erase";
    private static final String ERASE_SUBSCRIPTION = "subscription.erase";

    private final ErasureMapper erasures;
    private final DeletionMapper deletions;
    private final Deletions softly;
    private final Versions<OrgId> orgVersions;
    private final Versions<SubscriptionId> subscriptionVersions;
    private final Activities activities;
    private final Movements movements;
    private final Lineages lineages;
    private final Quotas quotas;
    private final Transactions transactions;

    Erasures(
            ErasureMapper erasures,
            DeletionMapper deletions,
            Deletions softly,
            Versions<OrgId> orgVersions,
            Versions<SubscriptionId> subscriptionVersions,
            Activities activities,
            Movements movements,
            Lineages lineages,
            Quotas quotas,
            Transactions transactions) {
        this.erasures = erasures;
        this.deletions = deletions;
        this.softly = softly;
        this.orgVersions = orgVersions;
        this.subscriptionVersions = subscriptionVersions;
        this.activities = activities;
        this.movements = movements;
        this.lineages = lineages;
        this.quotas = quotas;
        this.transactions = transactions;
    }

    /** Erases an org, live or deleted, with all below it and all that they ever had. */
    public void eraseOrg(Caller caller, OrgId id) {
        transactions.run(caller, () -> {
            Lineage lineage = requireAlone(caller, id);
            caller.ifMatch().require(() -> orgVersions.of(id, id));
            Deletions.requireBelowMasterOrg(lineage);
            if (!lineage.isDeleted()) {
                softly.takeOrg(caller, id, ERASE_ORG);
            }
            String name = deletions.findName(id).orElse(null);
            OrgId parent = lineage.nodes().get(1).id();
            DeletionId erasure = DeletionId.next();
            erasures.markSubtree(id, erasure);
            erase(caller, erasure, parent, ERASE_ORG);
            activities.record(caller, parent, ERASE_ORG, ActivityObject.of("org", id, name), Stale.EVERYTHING);
        });
    }

    /**
     * Erases a subscription, live or deleted, with its websites and, if it is the reseller subscription, the customers
     * that go or went along with it. Those that were deleted by themselves before stay deleted.
     */
    public void eraseSubscription(Caller caller, OrgId subscriber, SubscriptionId id) {
        transactions.run(caller, () -> {
            Lineage lineage = requireAlone(caller, subscriber);
            DeletionMapper.Held held = deletions
                    .lockSubscription(subscriber, id)
                    .orElseThrow(() -> notFound("The org has no such subscription."));
            caller.ifMatch().require(() -> subscriptionVersions.of(subscriber, id));
            DeletionId deletion = held.status() == Status.DELETED
                    ? held.deletionId()
                    : softly.takeSubscription(caller, subscriber, held, ERASE_SUBSCRIPTION);
            DeletionId erasure = DeletionId.next();
            if (deletion != null && held.reseller()) {
                erasures.markCustomers(subscriber, id, deletion, erasure);
                erasures.markBelow(erasure);
            }
            erasures.markSubscription(id, erasure);
            erase(caller, erasure, subscriber, ERASE_SUBSCRIPTION);
            OrgId vendor = lineage.nodes().get(1).id();
            activities.record(
                    caller,
                    vendor,
                    ERASE_SUBSCRIPTION,
                    ActivityObject.of("subscription", id.value(), null),
                    held.reseller() ? Stale.EVERYTHING : null);
        });
    }

    private Lineage requireAlone(Caller caller, OrgId org) {
        Access.require(caller, Operation.ERASE, lineages.of(org));
        Lineage lineage = lineages.forChangeOf(org);
        Access.require(caller, Operation.ERASE, lineage);
        return lineage;
    }

    private void erase(Caller caller, DeletionId erasure, OrgId survivor, String operation) {
        erasures.markSubscriptions(erasure);
        erasures.markWebsitesOfOrgs(erasure);
        erasures.markWebsitesOfSubscriptions(erasure);
        eraseWebsites(erasure);
        quotas.close(caller, erasure, operation);
        eraseSubscriptions(erasure);
        erasePlans(erasure);
        eraseWebhooks(erasure);
        erasePersons(erasure);
        eraseOrgs(erasure, survivor);
    }

    private void eraseWebsites(DeletionId erasure) {
        erasures.deleteSiteAccessesOfWebsites(erasure);
        erasures.deleteWebsites(erasure);
    }

    private void eraseSubscriptions(DeletionId erasure) {
        erasures.deleteDedicatedServers(erasure);
        erasures.deleteSubscriptionResources(erasure);
        erasures.detachCustomers(erasure);
        erasures.detachSubscriptions(erasure);
        erasures.deleteDeletionsOfSubscriptions(erasure);
        erasures.deleteSubscriptions(erasure);
    }

    private void erasePlans(DeletionId erasure) {
        erasures.deletePlanResources(erasure);
        erasures.deletePlanServerGroups(erasure);
        erasures.deletePlans(erasure);
    }

    private void eraseWebhooks(DeletionId erasure) {
        erasures.deleteWebhookDeliveries(erasure);
        erasures.deleteWebhooks(erasure);
    }

    /** What refers to members or logins goes before them: a new table that does has its place here. */
    private void erasePersons(DeletionId erasure) {
        erasures.lockLogins(erasure);
        erasures.deleteAccessTokens(erasure);
        erasures.deleteSessions(erasure);
        erasures.deleteSiteAccessesOfMembers(erasure);
        erasures.detachOwners(erasure);
        erasures.deleteMembers(erasure);
        erasures.deleteLogins(erasure);
    }

    private void eraseOrgs(DeletionId erasure, OrgId survivor) {
        movements.erasing(erasure);
        erasures.deleteFromTree(erasure);
        erasures.deleteDeletionsOfOrgs(erasure);
        erasures.detachFromParents(erasure, survivor);
        erasures.deleteOrgs(erasure);
    }
}
