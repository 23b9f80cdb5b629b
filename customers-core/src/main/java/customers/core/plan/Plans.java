package customers.core.plan;

import static customers.core.error.CustomersException.failedPrecondition;
import static customers.core.error.CustomersException.notFound;

import customers.core.access.Access;
import customers.core.access.Caller;
import customers.core.access.Operation;
import customers.core.customer.Customers;
import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.id.ServerGroupId;
import customers.core.listing.Page;
import customers.core.org.DisplayName;
import customers.core.transaction.Transactions;
import customers.core.tree.Lineage;
import customers.core.tree.Lineages;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What vendors sell. */
@Component
public class Plans {
    private final PlanMapper plans;
    private final Lineages lineages;
    private final Transactions transactions;
    private final Clock clock;

    public Plans(PlanMapper plans, Lineages lineages, Transactions transactions, Clock clock) {
        this.plans = plans;
        this.lineages = lineages;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Creates a plan; answers its id. A reseller offers no more than it holds. */
    public PlanId create(Caller caller, OrgId org, NewPlan plan) {
        return transactions.write(caller, () -> {
            Lineage lineage = lineages.forWriteBelow(org);
            Access.require(caller, Operation.CREATE_PLAN, lineage);
            DisplayName name = DisplayName.of("plan.name", plan.name());
            plan.check();
            Customers.requireSeller(lineage);
            lineage.resellerSubscription()
                    .flatMap(plans::findGrantOfSubscription)
                    .ifPresent(held -> requireHeld(held, plan));
            requireServerGroups(plan);
            return insert(org, plan, name);
        });
    }

    private void requireServerGroups(NewPlan plan) {
        List<ServerGroupId> groups = plan.serverGroupIds();
        if (!groups.isEmpty() && plans.lockServerGroups(groups).size() < groups.size()) {
            throw notFound("One of the server groups does not exist.");
        }
    }

    private PlanId insert(OrgId org, NewPlan plan, DisplayName name) {
        PlanMapper.Row row = new PlanMapper.Row(org, plan, name.value(), clock.instant());
        plans.insert(row);
        PlanId id = new PlanId(row.id);
        if (!plan.resources().isEmpty()) {
            plans.insertResources(id, plan.resources());
        }
        if (!plan.serverGroupIds().isEmpty()) {
            plans.insertServerGroups(id, plan.serverGroupIds());
        }
        return id;
    }

    private static void requireHeld(Grant held, NewPlan offered) {
        Stream<String> resources = offered.resources().stream()
                .filter(resource -> !held.resources().covers(resource))
                .map(resource -> "resource " + resource.name());
        Stream<String> allowances = offered.terms().allowances().stream()
                .filter(name -> !held.terms().allowances().contains(name))
                .map(name -> "allowance " + name);
        Stream<String> selections = offered.terms().selections().stream()
                .filter(selection -> !held.terms().selections().contains(selection))
                .map(selection -> "selection " + selection.name());
        List<String> excess =
                Stream.of(resources, allowances, selections).flatMap(s -> s).toList();
        if (!excess.isEmpty()) {
            throw failedPrecondition("A reseller may not offer more than its own subscription has: "
                    + excess.stream().collect(Collectors.joining(", ")) + ".");
        }
    }

    /** Answers a live plan. Anybody may. */
    public Plan get(OrgId org, PlanId id) {
        return transactions.read(() -> plans.find(org, id).orElseThrow(() -> notFound("The org has no such plan.")));
    }

    /** Lists the live plans of an org. Anybody may. */
    public Page<Plan> list(OrgId org, boolean byName, Page.Request page) {
        return transactions.read(() -> {
            Lineage lineage = lineages.of(org);
            if (lineage.isEmpty() || lineage.isDeleted()) {
                throw notFound("There is no such org.");
            }
            return Page.read(page, () -> plans.list(org, byName, page), () -> plans.count(org));
        });
    }
}
