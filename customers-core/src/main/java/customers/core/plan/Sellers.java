package customers.core.plan;

import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.tree.Lineage;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        return seller(plan, plans.listWayUpLocked(vendor, plan));
    }

    /** A plan at its vendor. */
    public record Offer(OrgId vendor, PlanId plan) {}

    /**
     * Locks what several offers need, and answers in their order.
     *
     * @param waits whether it waits for what is locked; throws at once if not
     */
    public List<Seller> lock(List<Offer> offers, boolean waits) {
        Map<Integer, List<PlanMapper.Step>> steps = plans.listWaysUpLocked(offers, waits).stream()
                .collect(Collectors.groupingBy(PlanMapper.Step::position));
        return IntStream.range(0, offers.size())
                .mapToObj(i -> seller(offers.get(i).plan(), steps.getOrDefault(i, List.of())))
                .toList();
    }

    private static Seller seller(PlanId plan, List<PlanMapper.Step> steps) {
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
