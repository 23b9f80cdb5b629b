package customers.core.deletion;

import static customers.core.error.CustomersException.alreadyExists;
import static customers.core.error.CustomersException.failedPrecondition;
import static customers.core.error.CustomersException.forbidden;
import static customers.core.error.CustomersException.notFound;

import customers.core.access.Access;
import customers.core.access.Caller;
import customers.core.access.Operation;
import customers.core.activity.Activities;
import customers.core.activity.ActivityObject;
import customers.core.cache.Stale;
import customers.core.census.Movements;
import customers.core.deletion.RestoreMapper.Sold;
import customers.core.deletion.RestoreMapper.Taken;
import customers.core.error.TakenKey;
import customers.core.etag.Versions;
import customers.core.id.DeletionId;
import customers.core.id.OrgId;
import customers.core.id.SubscriptionId;
import customers.core.quota.Quotas;
import customers.core.quota.Regrants;
import customers.core.tree.Lineage;
import customers.core.tree.Lineages;
import customers.core.tree.Status;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Brings back exactly what one delete took, as what it would be now: granted what its plans list today, drawn from the
 * reseller subscriptions of today. Or refuses whole. A fixed number of statements, however much it is. Always called
 * inside the transaction of the change that asks for it, and first in it.
 */
@Component
public class Restores {
    private final RestoreMapper restores;
    private final DeletionMapper deletions;
    private final Versions<OrgId> orgVersions;
    private final Versions<SubscriptionId> subscriptionVersions;
    private final Activities activities;
    private final Movements movements;
    private final Lineages lineages;
    private final Quotas quotas;
    private final Regrants regrants;

    Restores(
            RestoreMapper restores,
            DeletionMapper deletions,
            Versions<OrgId> orgVersions,
            Versions<SubscriptionId> subscriptionVersions,
            Activities activities,
            Movements movements,
            Lineages lineages,
            Quotas quotas,
            Regrants regrants) {
        this.restores = restores;
        this.deletions = deletions;
        this.orgVersions = orgVersions;
        this.subscriptionVersions = subscriptionVersions;
        this.activities = activities;
        this.movements = movements;
        this.lineages = lineages;
        this.quotas = quotas;
        this.regrants = regrants;
    }

    /** Restores a deleted org that the caller may restore. */
    public void restoreOrg(Caller caller, OrgId id) {
        Lineage seller = lineages.forWriteBelow(parentOf(id));
        Lineage lineage = lineages.forChangeOf(id);
        Access.require(caller, Operation.RESTORE_ORG, lineage);
        Taken taken = restores.findOrg(id).orElseThrow(() -> notFound("There is no such org."));
        caller.ifMatch().require(() -> orgVersions.of(id, id));
        boolean itself = id.equals(taken.deletedOrg()) && taken.deletedSubscription() == null;
        DeletionId deletion = requireOwnDelete(caller, taken, itself, lineage);
        restore(caller, deletion, seller, "org.restore");
        String name = deletions.findName(id).orElse(null);
        activities.record(caller, id, "org.restore", ActivityObject.of("org", id, name), Stale.lifeOf(id));
    }

    /** Restores a deleted subscription that the caller may restore. */
    public void restoreSubscription(Caller caller, OrgId subscriber, SubscriptionId id) {
        Lineage seller = lineages.forWriteBelow(parentOf(subscriber));
        Lineage lineage = lineages.forChangeOf(subscriber);
        Access.require(caller, Operation.RESTORE_SUBSCRIPTION, lineage);
        Taken taken = restores.findSubscription(subscriber, id)
                .orElseThrow(() -> notFound("The org has no such subscription."));
        caller.ifMatch().require(() -> subscriptionVersions.of(subscriber, id));
        DeletionId deletion = requireOwnDelete(caller, taken, id.equals(taken.deletedSubscription()), lineage);
        if (lineage.isDeleted()) {
            throw failedPrecondition("The org that holds it is deleted: restore that first.");
        }
        restore(caller, deletion, seller, "subscription.restore");
        activities.record(
                caller,
                subscriber,
                "subscription.restore",
                ActivityObject.of("subscription", id.value(), null),
                Stale.lifeOf(subscriber));
    }

    private OrgId parentOf(OrgId org) {
        Lineage lineage = lineages.of(org);
        if (lineage.nodes().size() < 2) {
            throw notFound("There is no such org, or nothing of it is deleted.");
        }
        return lineage.nodes().get(1).id();
    }

    private static DeletionId requireOwnDelete(Caller caller, Taken taken, boolean itself, Lineage lineage) {
        DeletionId deletion = taken.deletion();
        if (taken.status() != Status.DELETED || deletion == null) {
            throw new CannotAcquireLockException("It was restored meanwhile: the unit is to be run again");
        }
        if (!itself) {
            throw failedPrecondition("It was deleted along with " + above(caller, taken, lineage) + ": restore that.");
        }
        return deletion;
    }

    /** What was deleted, named to those alone who may read it. */
    private static String above(Caller caller, Taken taken, Lineage lineage) {
        OrgId org = taken.deletedOrg();
        int depth = org == null ? -1 : lineage.depthBelow(org);
        boolean readable = depth >= 0
                && caller.memberships().stream()
                        .anyMatch(membership -> Operation.READ_ORG.isAllowedTo(membership.roles())
                                && lineage.depthBelow(membership.org()) >= depth);
        if (!readable) {
            return "something above it";
        }
        SubscriptionId subscription = taken.deletedSubscription();
        return subscription == null ? "the org " + org : "the subscription " + subscription + " of the org " + org;
    }

    private void restore(Caller caller, DeletionId deletion, Lineage seller, String operation) {
        if (seller.isDeleted()) {
            throw failedPrecondition("The org above is deleted: restore that first.");
        }
        Access.requireSeller(seller);
        requirePlans(deletion);
        unlessTaken(
                "orgs_external_id",
                "A name that would come back was taken meanwhile.",
                () -> restores.restoreOrgs(deletion));
        unlessTaken(
                "subscriptions_external_id",
                "The org has another reseller subscription by now; an org has one at most.",
                () -> restores.restoreSubscriptions(deletion));
        movements.restored(deletion);
        restoreWebsites(deletion);
        deletions.count(deletion, true);
        claimServers(deletion);
        draw(caller, deletion, operation);
        restores.forgetOfOrgs(deletion);
        restores.forgetOfSubscriptions(deletion);
        restores.forgetOfWebsites(deletion);
        restores.delete(deletion);
    }

    private void requirePlans(DeletionId deletion) {
        List<Sold> gone = restores.lockPlans(deletion).stream()
                .filter(plan -> plan.deletedAt() != null)
                .toList();
        if (!gone.isEmpty()) {
            throw failedPrecondition("A plan was deleted meanwhile: "
                    + gone.stream().limit(10).map(plan -> plan.id().toString()).collect(Collectors.joining(", "))
                    + ".");
        }
    }

    private static void unlessTaken(String externalIds, String sentence, Runnable write) {
        try {
            write.run();
        } catch (DuplicateKeyException e) {
            throw alreadyExists(
                    TakenKey.is(e, externalIds)
                            ? "An external id that would come back was taken meanwhile."
                            : sentence);
        }
    }

    private void restoreWebsites(DeletionId deletion) {
        try {
            restores.restoreWebsites(deletion);
        } catch (DuplicateKeyException e) {
            throw alreadyExists("A domain is another website's by now: "
                    + String.join(", ", restores.listTakenDomains(deletion)) + ".");
        }
    }

    private void claimServers(DeletionId deletion) {
        if (restores.claimServers(deletion) < restores.countServers(deletion)) {
            throw alreadyExists("A server is dedicated to another subscription by now.");
        }
    }

    private void draw(Caller caller, DeletionId deletion, String operation) {
        regrants.bringUpToDate(deletion);
        restores.drawCustomersFromNow(deletion);
        restores.drawSubscriptionsFromNow(deletion);
        if (restores.countWithoutSource(deletion) > 0) {
            throw forbidden("A seller among what would come back is no reseller any more.");
        }
        quotas.drawAgain(caller, deletion, operation);
    }
}
