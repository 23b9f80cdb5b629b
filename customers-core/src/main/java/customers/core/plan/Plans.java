package customers.core.plan;

import static customers.core.error.CustomersException.notFound;

import customers.core.access.Access;
import customers.core.access.Caller;
import customers.core.access.Operation;
import customers.core.activity.Activities;
import customers.core.activity.ActivityObject;
import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.listing.Order;
import customers.core.listing.Page;
import customers.core.org.DisplayName;
import customers.core.transaction.Transactions;
import customers.core.tree.Lineage;
import customers.core.tree.Lineages;
import java.time.Clock;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What vendors sell. */
@Component
public class Plans {
    private final PlanMapper plans;
    private final Offers offers;
    private final Activities activities;
    private final Lineages lineages;
    private final Transactions transactions;
    private final Clock clock;

    public Plans(
            PlanMapper plans,
            Offers offers,
            Activities activities,
            Lineages lineages,
            Transactions transactions,
            Clock clock) {
        this.plans = plans;
        this.offers = offers;
        this.activities = activities;
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
            Access.requireSeller(lineage);
            offers.check(lineage, plan);
            PlanId id = insert(org, plan, name);
            activities.record(caller, org, "plan.create", ActivityObject.of("plan", id.value(), name.value()));
            return id;
        });
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
            Order<Plan> byId = Order.byId(Plan::id, text -> new PlanId(Long.parseLong(text)));
            return Page.read(
                    page,
                    byName ? byId.first(Plan::name, Function.identity()) : byId,
                    slice -> plans.list(org, slice),
                    () -> plans.count(org));
        });
    }
}
