package customers.core.plan;

import static customers.core.error.CustomersException.notFound;

import customers.core.id.PlanId;
import customers.core.id.SubscriptionId;
import customers.core.quota.Charge;
import customers.core.quota.Draw;
import customers.core.tree.Lineage;
import org.jspecify.annotations.Nullable;

/**
 * Who sells, and what the plan grants that is to be sold. None of it changes until the end of the transaction.
 *
 * @param lineage the vendor and all above; empty when there is no such org
 * @param granted null when the vendor has no such live plan
 */
public record Seller(Lineage lineage, PlanId plan, @Nullable PlanResources granted) {

    /** What the sale draws, whose subscription this is. */
    public Charge charge(SubscriptionId sold) {
        return Charge.sale(
                sold,
                plan,
                requireGranted().items().stream().map(resource -> new Draw(resource.name(), resource.total())));
    }

    /** What the plan grants, in no order; NOT_FOUND when there is no such plan. Not to be asked before it is known who asks. */
    public PlanResources requireGranted() {
        PlanResources resources = granted;
        if (resources == null) {
            throw notFound("The org has no such plan.");
        }
        return resources;
    }
}
