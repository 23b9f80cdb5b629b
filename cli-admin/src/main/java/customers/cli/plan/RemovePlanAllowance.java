package customers.cli.plan;

import customers.cli.shell.Confirmation;
import customers.cli.shell.IfMatch;
import customers.cli.shell.Shell;
import customers.v1.DeletePlanAllowanceRequest;
import customers.v1.PlanServiceGrpc;
import customers.v1.PlanServiceGrpc.PlanServiceBlockingStub;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code plan remove-allowance}. */
@Command(name = "remove-allowance", description = "Takes an allowance out of a plan.")
final class RemovePlanAllowance implements Runnable {
    private final Shell shell;

    @Mixin
    private NamedPlan plan;

    @Parameters(index = "1", paramLabel = "NAME", description = "The name of the allowance.")
    private String name;

    @Mixin
    private Confirmation confirmation;

    @Mixin
    private IfMatch ifMatch;

    RemovePlanAllowance(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        DeletePlanAllowanceRequest request = DeletePlanAllowanceRequest.newBuilder()
                .setOrgId(plan.orgId())
                .setPlanId(plan.id())
                .setName(name)
                .build();
        confirmation.require("This takes " + name + " away from all subscribers of plan " + plan.id() + ".");
        shell.printDone(
                PlanServiceGrpc::newBlockingStub,
                PlanServiceBlockingStub::deletePlanAllowance,
                ifMatch.in(request),
                "Plan " + plan.id() + " does not allow " + name + " any more.");
    }
}
