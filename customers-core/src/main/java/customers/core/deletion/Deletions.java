package customers.core.deletion;

import static customers.core.error.CustomersException.failedPrecondition;
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
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Deletes softly. What one delete takes along carries its id, so that all of it can be given back in a few statements,
 * however much it is, and brought back together.
 */
@Component
public class Deletions {
    private final DeletionMapper deletions;
    private final Versions<OrgId> orgVersions;
    private final Versions<SubscriptionId> subscriptionVersions;
    private final Activities activities;
    private final Movements movements;
    private final Lineages lineages;
    private final Quotas quotas;
    private final Transactions transactions;
    private final Clock clock;

    Deletions(
            DeletionMapper deletions,
            Versions<OrgId> orgVersions,
            Versions<SubscriptionId> subscriptionVersions,
            Activities activities,
            Movements movements,
            Lineages lineages,
            Quotas quotas,
            Transactions transactions,
            Clock clock) {
        this.deletions = deletions;
        this.orgVersions = orgVersions;
        this.subscriptionVersions = subscriptionVersions;
        this.activities = activities;
        this.movements = movements;
        this.lineages = lineages;
        this.quotas = quotas;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Deletes an org, all below it and all their subscriptions and websites; every draw is given back. */
    public void deleteOrg(Caller caller, OrgId id) {
        transactions.run(caller, () -> {
            // Before any lock, so that nobody can make others wait at an org that is out of their reach.
            Access.require(caller, Operation.DELETE_ORG, lineages.of(id));
            Lineage lineage = lineages.forChangeOf(id);
            Access.require(caller, Operation.DELETE_ORG, lineage);
            caller.ifMatch().require(() -> orgVersions.of(id, id));
            requireBelowMasterOrg(lineage);
            takeOrg(caller, id, "org.delete");
            String name = deletions.findName(id).orElse(null);
            activities.record(caller, id, "org.delete", ActivityObject.of("org", id, name), Stale.lifeOf(id));
        });
    }

    /**
     * Deletes a subscription with its websites and, if it is the reseller subscription, the subscriber's customers with
     * all below them; every draw is given back.
     */
    public void deleteSubscription(Caller caller, OrgId subscriber, SubscriptionId id) {
        transactions.run(caller, () -> {
            Access.require(caller, Operation.CHANGE_SUBSCRIPTION, lineages.of(subscriber));
            // The subscriber's row alone keeps out its sales, its customers and its websites.
            Access.require(caller, Operation.CHANGE_SUBSCRIPTION, lineages.forChangeOf(subscriber));
            DeletionMapper.Held held = deletions
                    .lockSubscription(subscriber, id)
                    .filter(found -> found.status() != Status.DELETED)
                    .orElseThrow(() -> notFound("The org has no such subscription."));
            caller.ifMatch().require(() -> subscriptionVersions.of(subscriber, id));
            takeSubscription(caller, subscriber, held, "subscription.delete");
            activities.record(
                    caller,
                    subscriber,
                    "subscription.delete",
                    ActivityObject.of("subscription", id.value(), null),
                    held.reseller() ? Stale.lifeOf(subscriber) : null);
        });
    }

    static void requireBelowMasterOrg(Lineage lineage) {
        if (lineage.isRoot()) {
            throw failedPrecondition("The master org cannot be deleted.");
        }
    }

    /** Takes a live org along with all below it. The org is held alone by now. */
    DeletionId takeOrg(Caller caller, OrgId id, String operation) {
        DeletionId deletion = DeletionId.next();
        Instant now = clock.instant();
        movements.deleting(id, 0);
        deletions.deleteSubtree(id, 0, deletion, now);
        takeWhatOrgsHave(deletion, now);
        giveBack(caller, deletion, operation);
        deletions.insert(deletion, id, null, caller, now);
        return deletion;
    }

    /** Takes a live subscription along with what lives of it. The subscriber is held alone by now. */
    DeletionId takeSubscription(Caller caller, OrgId subscriber, DeletionMapper.Held held, String operation) {
        DeletionId deletion = DeletionId.next();
        Instant now = clock.instant();
        if (held.reseller()) {
            movements.deleting(subscriber, 1);
            deletions.deleteSubtree(subscriber, 1, deletion, now);
        }
        deletions.deleteSubscription(held.id(), deletion, now);
        deletions.deleteWebsitesOfSubscriptions(deletion, now);
        if (held.reseller()) {
            takeWhatOrgsHave(deletion, now);
        }
        giveBack(caller, deletion, operation);
        deletions.insert(deletion, subscriber, held.id(), caller, now);
        return deletion;
    }

    private void takeWhatOrgsHave(DeletionId deletion, Instant now) {
        deletions.keepNames(deletion);
        deletions.deleteSubscriptions(deletion, now);
        deletions.deleteWebsitesOfOrgs(deletion, now);
    }

    private void giveBack(Caller caller, DeletionId deletion, String operation) {
        deletions.count(deletion, false);
        deletions.freeServers(deletion);
        quotas.giveBack(caller, deletion, operation);
    }
}
