package customers.core.plan;

import static customers.core.error.CustomersException.alreadyExists;
import static customers.core.error.CustomersException.failedPrecondition;
import static customers.core.error.CustomersException.notFound;

import customers.core.access.Access;
import customers.core.access.Caller;
import customers.core.access.Operation;
import customers.core.activity.Activities;
import customers.core.activity.ActivityObject;
import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.org.DisplayName;
import customers.core.plan.Terms.Selection;
import customers.core.quota.Regrants;
import customers.core.transaction.Transactions;
import customers.core.tree.Lineage;
import customers.core.tree.Lineages;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/**
 * Edits and deletes plans. Every edit makes a whole new plan of the old one, holds it to the rules of a new one, and
 * reaches all live subscriptions in the same transaction. The plan is locked against sales meanwhile.
 */
@Component
public class PlanEdits {
    private final PlanMapper plans;
    private final Offers offers;
    private final Regrants regrants;
    private final Activities activities;
    private final Lineages lineages;
    private final Transactions transactions;
    private final Clock clock;

    public PlanEdits(
            PlanMapper plans,
            Offers offers,
            Regrants regrants,
            Activities activities,
            Lineages lineages,
            Transactions transactions,
            Clock clock) {
        this.plans = plans;
        this.offers = offers;
        this.regrants = regrants;
        this.activities = activities;
        this.lineages = lineages;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Changes name and terms. */
    public void update(Caller caller, OrgId org, PlanId id, PlanChange change) {
        edit(caller, org, id, "plan.update", change::applyTo);
    }

    /** Adds a resource; ALREADY_EXISTS when the plan lists it. */
    public void addResource(Caller caller, OrgId org, PlanId id, PlanResource resource) {
        edit(caller, org, id, "plan.resource.create", plan -> {
            if (new PlanResources(plan.resources()).find(resource.name()).isPresent()) {
                throw alreadyExists("The plan lists the resource " + resource.name() + " already.");
            }
            return plan.with(with(plan.resources(), resource));
        });
    }

    /** Changes the total of a resource; NOT_FOUND when the plan does not list it. */
    public void setResource(Caller caller, OrgId org, PlanId id, PlanResource resource) {
        edit(caller, org, id, "plan.resource.update", plan -> {
            PlanResource before = new PlanResources(plan.resources())
                    .find(resource.name())
                    .orElseThrow(() -> notFound("The plan does not list the resource " + resource.name() + "."));
            return plan.with(replaced(plan.resources(), before, resource));
        });
    }

    /** Adds an allowance; ALREADY_EXISTS when the plan has it. */
    public void addAllowance(Caller caller, OrgId org, PlanId id, String name) {
        edit(caller, org, id, "plan.allowance.create", plan -> {
            if (plan.terms().allowances().contains(name)) {
                throw alreadyExists("The plan has the allowance " + name + " already.");
            }
            return plan.with(plan.terms().withAllowances(with(plan.terms().allowances(), name)));
        });
    }

    /** Sees to it that the plan has an allowance. */
    public void setAllowance(Caller caller, OrgId org, PlanId id, String name) {
        edit(caller, org, id, "plan.allowance.create", plan -> {
            List<String> allowances = plan.terms().allowances();
            return allowances.contains(name) ? plan : plan.with(plan.terms().withAllowances(with(allowances, name)));
        });
    }

    /** Takes an allowance away; NOT_FOUND when the plan does not have it. */
    public void removeAllowance(Caller caller, OrgId org, PlanId id, String name) {
        edit(caller, org, id, "plan.allowance.delete", plan -> {
            List<String> allowances = new ArrayList<>(plan.terms().allowances());
            if (!allowances.remove(name)) {
                throw notFound("The plan does not have the allowance " + name + ".");
            }
            return plan.with(plan.terms().withAllowances(allowances));
        });
    }

    /** Adds a selection; ALREADY_EXISTS when the plan has one of the name. */
    public void addSelection(Caller caller, OrgId org, PlanId id, Selection selection) {
        edit(caller, org, id, "plan.selection.create", plan -> {
            if (find(plan, selection.name()).isPresent()) {
                throw alreadyExists("The plan has the selection " + selection.name() + " already.");
            }
            return plan.with(plan.terms().withSelections(with(plan.terms().selections(), selection)));
        });
    }

    /** Changes a selection; NOT_FOUND when the plan has none of the name. */
    public void setSelection(Caller caller, OrgId org, PlanId id, Selection selection) {
        edit(caller, org, id, "plan.selection.update", plan -> {
            Selection before = find(plan, selection.name())
                    .orElseThrow(() -> notFound("The plan does not have the selection " + selection.name() + "."));
            return plan.with(plan.terms().withSelections(replaced(plan.terms().selections(), before, selection)));
        });
    }

    private static Optional<Selection> find(NewPlan plan, String name) {
        return plan.terms().selections().stream()
                .filter(selection -> selection.name().equals(name))
                .findFirst();
    }

    private static <T> List<T> with(List<T> items, T more) {
        List<T> all = new ArrayList<>(items);
        all.add(more);
        return all;
    }

    private static <T> List<T> replaced(List<T> items, T before, T after) {
        return items.stream().map(item -> item.equals(before) ? after : item).toList();
    }

    private void edit(Caller caller, OrgId org, PlanId id, String kind, UnaryOperator<NewPlan> change) {
        transactions.run(caller, () -> {
            Lineage lineage = lineages.forWriteBelow(org);
            Access.require(caller, Operation.UPDATE_PLAN, lineage);
            Access.requireSeller(lineage);
            Plan plan = locked(org, id);
            caller.ifMatch().require(plan::etag);
            NewPlan before = NewPlan.of(plan);
            NewPlan after = change.apply(before);
            if (after.equals(before)) {
                return;
            }
            after.check();
            offers.check(lineage, after);
            write(id, before, after);
            if (!after.resources().equals(before.resources())) {
                regrants.ofPlan(caller, id, kind);
            }
            activities.record(caller, org, kind, ActivityObject.of("plan", id.value(), after.name()));
        });
    }

    private Plan locked(OrgId org, PlanId id) {
        return plans.lockForChange(org, id)
                .flatMap(live -> plans.find(org, live))
                .orElseThrow(() -> notFound("The org has no such plan."));
    }

    private void write(PlanId id, NewPlan before, NewPlan after) {
        String name = DisplayName.of("plan.name", after.name()).value();
        plans.update(id, name, after.terms(), after.defaultServerGroupId());
        if (!after.resources().equals(before.resources())) {
            plans.deleteResources(id);
            plans.insertResources(id, after.resources());
        }
        if (!after.serverGroupIds().equals(before.serverGroupIds())) {
            plans.deleteServerGroups(id);
            if (!after.serverGroupIds().isEmpty()) {
                plans.insertServerGroups(id, after.serverGroupIds());
            }
        }
    }

    /** Deletes a plan without live subscriptions. */
    public void delete(Caller caller, OrgId org, PlanId id) {
        transactions.run(caller, () -> {
            Access.require(caller, Operation.DELETE_PLAN, lineages.forWriteBelow(org));
            Plan plan = locked(org, id);
            caller.ifMatch().require(plan::etag);
            if (plan.subscriptionsCount() > 0) {
                throw failedPrecondition("The plan has " + plan.subscriptionsCount() + " live subscriptions.");
            }
            plans.delete(id, clock.instant());
            activities.record(caller, org, "plan.delete", ActivityObject.of("plan", id.value(), plan.name()));
        });
    }
}
