package customers.core.plan;

import static customers.core.error.CustomersException.failedPrecondition;
import static customers.core.error.CustomersException.notFound;

import customers.core.id.ServerGroupId;
import customers.core.tree.Lineage;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Holds what is offered, new or edited, to what the vendor has and to what there is. */
@Component
class Offers {
    private final PlanMapper plans;

    Offers(PlanMapper plans) {
        this.plans = plans;
    }

    /** Refuses a plan that offers more than its vendor holds, or names groups that are not there. */
    void check(Lineage vendor, NewPlan plan) {
        vendor.resellerSubscription()
                .flatMap(plans::findGrantOfSubscription)
                .ifPresent(held -> requireHeld(held, plan));
        List<ServerGroupId> groups = plan.serverGroupIds();
        if (!groups.isEmpty() && plans.lockServerGroups(groups).size() < groups.size()) {
            throw notFound("One of the server groups does not exist.");
        }
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
}
