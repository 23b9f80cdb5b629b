package customers.cli.plan;

import customers.v1.NewPlan;
import customers.v1.PlanType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the websites of a plan are placed. */
final class PlacementOptions {
    @Option(
            names = "--plan-type",
            paramLabel = "TYPE",
            converter = PlanTypeWords.class,
            completionCandidates = PlanTypeWords.class,
            description = "Whether subscribers share servers: ${COMPLETION-CANDIDATES}.")
    private PlanType planType = PlanType.PLAN_TYPE_UNSPECIFIED;

    @Option(
            names = "--server-group",
            paramLabel = "GROUP",
            description = "A group that websites are placed on, a UUID. May be repeated.")
    private List<String> serverGroups = List.of();

    @Option(
            names = "--default-server-group",
            paramLabel = "GROUP",
            description = "The group to start with, one of those.")
    private @Nullable String defaultServerGroup;

    @Option(
            names = "--allow-server-group-selection",
            paramLabel = "true|false",
            arity = "0..1",
            fallbackValue = "true",
            description = "The customer may choose among the groups.")
    private @Nullable Boolean selectable;

    void applyTo(NewPlan.Builder plan) {
        plan.setPlanType(planType).addAllServerGroupIds(serverGroups);
        if (defaultServerGroup != null) {
            plan.setDefaultServerGroupId(defaultServerGroup);
        }
        if (selectable != null) {
            plan.setAllowServerGroupSelection(selectable);
        }
    }
}
