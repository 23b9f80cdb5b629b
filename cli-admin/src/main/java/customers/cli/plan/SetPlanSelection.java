package customers.cli.plan;

import customers.cli.input.NameAndValue;
import customers.cli.shell.IfMatch;
import customers.cli.shell.Shell;
import customers.v1.PlanServiceGrpc;
import customers.v1.PlanServiceGrpc.PlanServiceBlockingStub;
import customers.v1.SelectionValue;
import customers.v1.UpdatePlanSelectionRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code plan set-selection}. */
@Command(name = "set-selection", description = "Changes what is chosen in a plan.")
final class SetPlanSelection implements Runnable {
    private final Shell shell;

    @Mixin
    private NamedPlan plan;

    @Parameters(index = "1", paramLabel = "NAME=VALUE", description = "The name of the selection and what is chosen.")
    private NameAndValue selection;

    @Mixin
    private IfMatch ifMatch;

    SetPlanSelection(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.printDone(
                PlanServiceGrpc::newBlockingStub,
                PlanServiceBlockingStub::updatePlanSelection,
                ifMatch.in(UpdatePlanSelectionRequest.newBuilder()
                        .setOrgId(plan.orgId())
                        .setPlanId(plan.id())
                        .setName(selection.name())
                        .setSelection(SelectionValue.newBuilder().setValue(selection.value()))
                        .build()),
                "Plan " + plan.id() + " has chosen " + selection.value() + " for " + selection.name() + ".");
    }
}
