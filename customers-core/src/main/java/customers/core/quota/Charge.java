package customers.core.quota;

import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.id.SubscriptionId;
import customers.core.id.WebsiteId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is drawn for one cause: all that a plan grants, or one of a resource.
 *
 * @param draws what it comes to, in the order of the names; empty for nothing
 * @param plan what grants it, locked by who draws; null for one of a resource
 */
public record Charge(
        Cause cause, List<Draw> draws, @Nullable PlanId plan) {

    /** What a plan grants, for its sale; a grant of 0 draws nothing, and needs no grant itself. */
    public static Charge sale(SubscriptionId sold, PlanId plan, Stream<Draw> granted) {
        List<Draw> draws = granted.filter(draw -> draw.amount() == null || draw.amount() > 0)
                .sorted(Comparator.comparing(Draw::resource))
                .toList();
        return new Charge(Cause.sale(sold), draws, plan);
    }

    /** One customer, for a new one. */
    public static Charge customer(OrgId created) {
        return one("customers", Cause.customer(created));
    }

    /** One of what a website consumes, by the operation that makes it do so. */
    public static Charge website(String operation, WebsiteId website, String resource) {
        return one(resource, Cause.website(operation, website));
    }

    private static Charge one(String resource, Cause cause) {
        return new Charge(cause, List.of(new Draw(resource, 1L)), null);
    }
}
