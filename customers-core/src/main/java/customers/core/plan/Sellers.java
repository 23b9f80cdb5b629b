package customers.core.plan;

import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.tree.Lineage;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads and locks in one statement what a sale is decided by. */
@Component
public class Sellers {
    private final PlanMapper plans;

    Sellers(PlanMapper plans) {
        this.plans = plans;
    }

    /**
     * For a sale of the vendor's plan: shares locks on the org and on all above it, from the root down, and then on the
     * plan, so that an edit of it waits for the sale. The order is that of every write: orgs, then the plan.
     */
    public Seller lock(OrgId vendor, PlanId plan) {
        List<PlanMapper.Step> steps = plans.listWayUpLocked(vendor, plan);
        // What the plan grants comes with the org itself, a row a resource.
        Lineage lineage =
                Lineage.of(steps.stream().map(PlanMapper.Step::node).distinct().toList(), true);
        boolean live = steps.stream().anyMatch(step -> step.plan() != null);
        return new Seller(lineage, plan, live ? granted(steps) : null);
    }

    private static PlanResources granted(List<PlanMapper.Step> steps) {
        return new PlanResources(steps.stream()
                .filter(step -> step.resource() != null)
                .map(step -> new PlanResource(step.resource(), step.total()))
                .toList());
    }
}
