package customers.core.quota;

import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.id.SubscriptionId;
import customers.core.id.WebsiteId;
import customers.core.plan.PlanResource;
import customers.core.plan.PlanResources;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is drawn for one cause: all that a plan grants, or one of a resource.
 *
 * @param draws what it comes to, in the order of the names; empty for nothing
 * @param plan what grants it, locked by who draws; null for one of a resource
 */
public record Charge(
        Cause cause, List<Draw> draws, @Nullable PlanId plan) {

    /** What a plan grants, for its sale. */
    public static Charge sale(SubscriptionId sold, PlanId plan, PlanResources granted) {
        // A grant of 0 draws nothing, and needs no grant itself.
        List<Draw> draws = granted.items().stream()
                .filter(resource -> resource.total() == null || resource.total() > 0)
                .map(resource -> new Draw(resource.name(), resource.total()))
                .sorted(Comparator.comparing(Draw::resource))
                .toList();
        return new Charge(Cause.sale(sold), draws, plan);
    }

    /** One customer, for a new one. */
    public static Charge customer(OrgId created) {
        return one(PlanResource.CUSTOMERS, Cause.customer(created));
    }

    /** One of what a website consumes, by the operation that makes it do so. */
    public static Charge website(String operation, WebsiteId website, String resource) {
        return one(resource, Cause.website(operation, website));
    }

    private static Charge one(String resource, Cause cause) {
        return new Charge(cause, List.of(new Draw(resource, 1L)), null);
    }
}
