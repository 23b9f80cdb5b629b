package customers.core.plan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a plan grants, in the order in which it was given.
 *
 * @param items each name once
 */
public record PlanResources(List<PlanResource> items) {

    /** Whether who holds this may sell. */
    public boolean isReseller() {
        return find(PlanResource.CUSTOMERS).isPresent();
    }

    /** The resource, if it is granted. */
    public Optional<PlanResource> find(String name) {
        return items.stream().filter(resource -> resource.name().equals(name)).findFirst();
    }

    /** Whether at least as much is granted here; 0 always is. */
    public boolean covers(PlanResource wanted) {
        Long total = wanted.total();
        if (total != null && total == 0) {
            return true;
        }
        return find(wanted.name()).filter(held -> fits(total, held.total())).isPresent();
    }

    private static boolean fits(@Nullable Long total, @Nullable Long limit) {
        return limit == null || (total != null && total <= limit);
    }
}
