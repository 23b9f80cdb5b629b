package customers.cli.plan;

import customers.cli.input.NameAndValue;
import customers.cli.shell.IfMatch;
import customers.cli.shell.Shell;
import customers.v1.CreatePlanSelectionRequest;
import customers.v1.PlanServiceGrpc;
import customers.v1.PlanServiceGrpc.PlanServiceBlockingStub;
import customers.v1.Selection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code plan add-selection}. */
@Command(name = "add-selection", description = "Adds a selection to a plan. Refused when the plan has one of the name.")
final class AddPlanSelection implements Runnable {
    private final Shell shell;

    @Mixin
    private NamedPlan plan;

    @Parameters(index = "1", paramLabel = "NAME=VALUE", description = "The name of the selection and what is chosen.")
    private NameAndValue selection;

    @Mixin
    private IfMatch ifMatch;

    AddPlanSelection(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.printDone(
                PlanServiceGrpc::newBlockingStub,
                PlanServiceBlockingStub::createPlanSelection,
                ifMatch.in(CreatePlanSelectionRequest.newBuilder()
                        .setOrgId(plan.orgId())
                        .setPlanId(plan.id())
                        .setSelection(
                                Selection.newBuilder().setName(selection.name()).setValue(selection.value()))
                        .build()),
                "Plan " + plan.id() + " has chosen " + selection.value() + " for " + selection.name() + ".");
    }
}
