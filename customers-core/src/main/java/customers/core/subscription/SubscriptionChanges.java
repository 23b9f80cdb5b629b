package customers.core.subscription;

import static customers.core.error.CustomersException.notFound;

import customers.core.access.Access;
import customers.core.access.Caller;
import customers.core.access.Membership;
import customers.core.access.Operation;
import customers.core.access.Suspension;
import customers.core.activity.Activities;
import customers.core.activity.ActivityObject;
import customers.core.deletion.Restores;
import customers.core.etag.IfMatch;
import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.id.SubscriptionId;
import customers.core.org.DisplayName;
import customers.core.plan.PlanMapper;
import customers.core.quota.Regrants;
import customers.core.transaction.Transactions;
import customers.core.tree.Lineage;
import customers.core.tree.Lineages;
import customers.core.tree.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Changes what an org holds, all or nothing. A friendly name is the subscriber's own affair; everything else is for those
 * above it, for it is the vendor's sale (docs/decisions/013).
 */
@Component
public class SubscriptionChanges {
    private final SubscriptionMapper subscriptions;
    private final PlanMapper plans;
    private final Dedications dedications;
    private final Regrants regrants;
    private final Restores restores;
    private final Activities activities;
    private final Lineages lineages;
    private final Transactions transactions;

    public SubscriptionChanges(
            SubscriptionMapper subscriptions,
            PlanMapper plans,
            Dedications dedications,
            Regrants regrants,
            Restores restores,
            Activities activities,
            Lineages lineages,
            Transactions transactions) {
        this.subscriptions = subscriptions;
        this.plans = plans;
        this.dedications = dedications;
        this.regrants = regrants;
        this.restores = restores;
        this.activities = activities;
        this.lineages = lineages;
        this.transactions = transactions;
    }

    /** Changes what is given; a deleted one can only be restored, and changed along with that. */
    public void update(Caller caller, OrgId subscriber, SubscriptionId id, SubscriptionChange change) {
        transactions.run(caller, () -> {
            if (!isRestore(subscriber, id, change)) {
                updateLive(caller, subscriber, id, change);
                return;
            }
            Access.require(caller, Operation.RESTORE_SUBSCRIPTION, lineages.of(subscriber));
            restores.restoreSubscription(caller, subscriber, id);
            // It comes back as it was, suspended too.
            if (!change.withoutState().isNothing()) {
                updateLive(caller.onlyIf(IfMatch.ANY), subscriber, id, change.withoutState());
            }
        });
    }

    private boolean isRestore(OrgId subscriber, SubscriptionId id, SubscriptionChange change) {
        return change.restored() && subscriptions.findStatus(subscriber, id).orElse(Status.ACTIVE) == Status.DELETED;
    }

    private void updateLive(Caller caller, OrgId subscriber, SubscriptionId id, SubscriptionChange change) {
        Lineage lineage = lineages.forWriteBelow(subscriber);
        Access.require(caller, Operation.UPDATE_SUBSCRIPTION, lineage);
        // The new plan first and the subscription then, as an edit of a plan does.
        PlanId plan = change.planId();
        if (plan != null) {
            Access.require(caller, Operation.CHANGE_SUBSCRIPTION, lineage);
            requirePlan(lineage, plan);
        }
        if (change.dedicatedServers() != null) {
            Access.require(caller, Operation.CHANGE_SUBSCRIPTION, lineage);
        }
        SubscriptionMapper.Held held = subscriptions
                .lock(subscriber, id)
                .filter(found -> found.status() != Status.DELETED)
                .orElseThrow(() -> notFound("The org has no such subscription."));
        if (touchesSuspension(held, change)) {
            Access.require(caller, Operation.CHANGE_SUBSCRIPTION, lineage);
        }
        caller.ifMatch()
                .require(() -> subscriptions.find(subscriber, id).orElseThrow().etag());
        apply(caller, lineage, held, change);
    }

    /** Clients send the whole subscription back: to lift what is not suspended is no change. */
    private static boolean touchesSuspension(SubscriptionMapper.Held held, SubscriptionChange change) {
        return change.suspended() != null && (change.suspended() || held.status() == Status.SUSPENDED);
    }

    private void requirePlan(Lineage subscriber, PlanId plan) {
        if (subscriber.isRoot()) {
            throw notFound("The org has no such subscription.");
        }
        OrgId vendor = subscriber.nodes().get(1).id();
        if (plans.findGrantLocked(vendor, plan).isEmpty()) {
            throw notFound("The vendor has no such plan.");
        }
    }

    private void apply(Caller caller, Lineage lineage, SubscriptionMapper.Held held, SubscriptionChange change) {
        List<String> done = new ArrayList<>();
        if (change.friendlyName() != null) {
            String name = DisplayName.orNull("subscription.friendly_name", change.friendlyName());
            subscriptions.updateFriendlyName(held.id(), name);
        }
        if (change.dedicatedServers() != null) {
            Dedications.requireMasterOrg(lineages.of(held.vendorId()), change.dedicatedServers());
            dedications.replace(held.id(), change.dedicatedServers());
        }
        if (change.friendlyName() != null || change.dedicatedServers() != null) {
            done.add("subscription.update");
        }
        if (touchesSuspension(held, change)) {
            Membership by = Access.require(caller, Operation.CHANGE_SUBSCRIPTION, lineage);
            suspendOrLift(by, lineage, held, Boolean.TRUE.equals(change.suspended()))
                    .ifPresent(done::add);
        }
        if (change.planId() != null && !change.planId().equals(held.planId())) {
            subscriptions.updatePlan(held.id(), change.planId());
            regrants.ofSubscription(caller, held.id(), "subscription.change-plan");
            done.add("subscription.change-plan");
        }
        ActivityObject object = ActivityObject.of("subscription", held.id().value(), null);
        done.forEach(kind -> activities.record(caller, lineage.self().id(), kind, object));
    }

    /** Answers what that changed, if anything. */
    private Optional<String> suspendOrLift(
            Membership by, Lineage lineage, SubscriptionMapper.Held held, boolean suspend) {
        Suspension suspension = new Suspension(lineage, held.suspendedBy());
        if (suspend && suspension.isTakenOverBy(by.org())) {
            subscriptions.updateStatus(held.id(), Status.SUSPENDED, by.org());
            return Optional.of("subscription.suspend");
        }
        if (!suspend && suspension.isLiftedBy(by.org())) {
            subscriptions.updateStatus(held.id(), Status.ACTIVE, null);
            return Optional.of("subscription.lift");
        }
        return Optional.empty();
    }
}
