package customers.core.plan;

import static customers.core.error.CustomersException.invalid;

import customers.core.id.ServerGroupId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a plan when it is created.
 *
 * @param resources each name once
 * @param serverGroupIds each once
 * @param defaultServerGroupId one of those
 */
public record NewPlan(
        String name,
        List<PlanResource> resources,
        Terms terms,
        List<ServerGroupId> serverGroupIds,
        @Nullable ServerGroupId defaultServerGroupId) {

    static NewPlan of(Plan plan) {
        return new NewPlan(
                plan.name(),
                plan.resources().items(),
                plan.terms(),
                plan.serverGroups().ids(),
                plan.defaultServerGroupId());
    }

    NewPlan with(List<PlanResource> others) {
        return new NewPlan(name, others, terms, serverGroupIds, defaultServerGroupId);
    }

    NewPlan with(Terms others) {
        return new NewPlan(name, resources, others, serverGroupIds, defaultServerGroupId);
    }

    /** INVALID_INPUT when the parts contradict each other. */
    void check() {
        requireEachOnce(
                "plan.resources", resources.stream().map(PlanResource::name).toList());
        requireEachOnce("plan.allowances", terms.allowances());
        requireEachOnce(
                "plan.selections",
                terms.selections().stream().map(Terms.Selection::name).toList());
        if (defaultServerGroupId != null && !serverGroupIds.contains(defaultServerGroupId)) {
            throw invalid("plan.default_server_group_id", "must be one of the server groups of the plan");
        }
        if (!terms.allowedPhpVersions().contains(terms.defaultPhpVersion())) {
            throw invalid("plan.default_php_version", "must be one of the allowed PHP versions");
        }
    }

    private static void requireEachOnce(String field, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            if (!seen.add(names.get(i))) {
                throw invalid(field + "[" + i + "].name", "is named a second time: " + names.get(i));
            }
        }
    }
}
