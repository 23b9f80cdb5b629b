package customers.cli.plan;

import customers.cli.shell.Verbs;
import picocli.CommandLine.Command;

/** The noun {@code plan}. */
@Command(name = "plan", description = "What an org sells.", synopsisSubcommandLabel = "VERB")
@Verbs({
    CreatePlan.class,
    ListPlans.class,
    GetPlan.class,
    UpdatePlan.class,
    DeletePlan.class,
    AddPlanResource.class,
    SetPlanResource.class,
    AddPlanAllowance.class,
    SetPlanAllowance.class,
    RemovePlanAllowance.class,
    AddPlanSelection.class,
    SetPlanSelection.class
})
public final class PlanCommand {}
