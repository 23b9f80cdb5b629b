package customers.core.org;

import static customers.core.error.CustomersException.alreadyExists;

import customers.core.CoreProperties;
import customers.core.access.Access;
import customers.core.access.Caller;
import customers.core.access.Membership;
import customers.core.access.Operation;
import customers.core.access.Suspension;
import customers.core.activity.Activities;
import customers.core.activity.ActivityObject;
import customers.core.cache.Stale;
import customers.core.census.Movements;
import customers.core.deletion.Restores;
import customers.core.id.OrgId;
import customers.core.transaction.Transactions;
import customers.core.tree.Lineage;
import customers.core.tree.Lineages;
import customers.core.tree.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** One org, by its id. */
@Component
public class Orgs {
    private final OrgMapper orgs;
    private final Restores restores;
    private final Activities activities;
    private final Movements movements;
    private final Lineages lineages;
    private final Transactions transactions;
    private final CoreProperties properties;

    public Orgs(
            OrgMapper orgs,
            Restores restores,
            Activities activities,
            Movements movements,
            Lineages lineages,
            Transactions transactions,
            CoreProperties properties) {
        this.orgs = orgs;
        this.restores = restores;
        this.activities = activities;
        this.movements = movements;
        this.lineages = lineages;
        this.transactions = transactions;
        this.properties = properties;
    }

    /** Answers an org, a deleted one too. */
    public Org get(Caller caller, OrgId id) {
        return transactions.read(() -> {
            Access.require(caller, Operation.READ_ORG, lineages.of(id));
            return orgs.find(id).orElseThrow();
        });
    }

    /** Changes what is given, all or nothing; a deleted org can only be restored, and changed along with that. */
    public void update(Caller caller, OrgId id, OrgChange change) {
        transactions.run(caller, () -> {
            Lineage seen = lineages.of(id);
            if (isRestore(seen, change)) {
                Access.require(caller, Operation.RESTORE_ORG, seen);
                restores.restoreOrg(caller, id);
                changeDetails(caller, lineages.of(id), change);
                return;
            }
            // Before any lock, so that nobody can make others wait at an org that is out of their reach.
            authorize(caller, seen, change);
            Lineage lineage = lineages.forChangeOf(id);
            Membership membership = authorize(caller, lineage, change);
            caller.ifMatch().require(() -> orgs.find(id).orElseThrow().etag());
            boolean suspend = Boolean.TRUE.equals(change.suspended());
            if (touchesSuspension(lineage, change) && suspendOrLift(lineage, membership.org(), suspend)) {
                Org org = orgs.find(id).orElseThrow();
                activities.record(caller, id, suspend ? "org.suspend" : "org.lift", object(org), Stale.org(id));
            }
            changeDetails(caller, lineage, change);
        });
    }

    private static boolean isRestore(Lineage lineage, OrgChange change) {
        return change.restored() && !lineage.isEmpty() && lineage.isDeleted();
    }

    private static ActivityObject object(Org org) {
        return ActivityObject.of("org", org.id(), org.name());
    }

    private static Membership authorize(Caller caller, Lineage lineage, OrgChange change) {
        if (!touchesSuspension(lineage, change)) {
            return Access.require(caller, Operation.UPDATE_ORG, lineage);
        }
        return Access.require(caller, Operation.SUSPEND_ORG, lineage);
    }

    /** Clients send the whole org back: to lift what is not suspended is no change. */
    private static boolean touchesSuspension(Lineage lineage, OrgChange change) {
        Boolean suspended = change.suspended();
        return suspended != null
                && (suspended || lineage.isEmpty() || lineage.self().status() == Status.SUSPENDED);
    }

    /** Answers whether that changed anything. */
    private boolean suspendOrLift(Lineage lineage, OrgId by, boolean suspend) {
        Lineage.Node org = lineage.self();
        Suspension suspension = new Suspension(lineage, org.suspendedBy());
        if (suspend && suspension.isTakenOverBy(by)) {
            return updateStatus(org, Status.SUSPENDED, by);
        }
        return !suspend && suspension.isLiftedBy(by) && updateStatus(org, Status.ACTIVE, null);
    }

    private boolean updateStatus(Lineage.Node org, Status status, @Nullable OrgId suspendedBy) {
        boolean updated = orgs.updateStatus(org.id(), status, suspendedBy) > 0;
        if (updated) {
            movements.changed(org.id(), org.status(), status);
        }
        return updated;
    }

    private void changeDetails(Caller caller, Lineage lineage, OrgChange change) {
        if (!change.touchesDetails()) {
            return;
        }
        Access.require(caller, Operation.UPDATE_ORG, lineage);
        Org before = orgs.find(lineage.self().id()).orElseThrow();
        updateDetails(lineage, change);
        if (change.differsFrom(before)) {
            activities.record(caller, before.id(), "org.update", object(before));
        }
    }

    private void updateDetails(Lineage lineage, OrgChange change) {
        String text = change.name();
        DisplayName name = text == null ? null : DisplayName.of("org.name", text);
        try {
            orgs.updateDetails(
                    lineage.self().id(),
                    name == null ? null : name.value(),
                    uniqueKey(name, lineage.isRoot()),
                    change.locale(),
                    change.slackNotificationWebhookUrl());
        } catch (DuplicateKeyException e) {
            throw alreadyExists("Another customer of the same parent has this name.");
        }
    }

    private byte @Nullable [] uniqueKey(@Nullable DisplayName name, boolean root) {
        return name == null || root || !properties.uniqueCustomerNames() ? null : name.key();
    }
}
