package customers.cli.plan;

import customers.cli.shell.Confirmation;
import customers.cli.shell.IfMatch;
import customers.cli.shell.Shell;
import customers.v1.DeletePlanRequest;
import customers.v1.PlanServiceGrpc;
import customers.v1.PlanServiceGrpc.PlanServiceBlockingStub;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code plan delete}. */
@Command(name = "delete", description = "Deletes a plan without live subscriptions.")
final class DeletePlan implements Runnable {
    private final Shell shell;

    @Mixin
    private NamedPlan plan;

    @Mixin
    private Confirmation confirmation;

    @Mixin
    private IfMatch ifMatch;

    DeletePlan(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        DeletePlanRequest request = DeletePlanRequest.newBuilder()
                .setOrgId(plan.orgId())
                .setPlanId(plan.id())
                .build();
        confirmation.require("This deletes the plan " + plan.id() + " for good.");
        shell.printDone(
                PlanServiceGrpc::newBlockingStub,
                PlanServiceBlockingStub::deletePlan,
                ifMatch.in(request),
                "Plan " + plan.id() + " is deleted.");
    }
}
