package customers.cli.plan;

import customers.cli.shell.IfMatch;
import customers.cli.shell.Shell;
import customers.v1.PlanServiceGrpc;
import customers.v1.PlanServiceGrpc.PlanServiceBlockingStub;
import customers.v1.SetPlanAllowanceRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code plan set-allowance}. */
@Command(name = "set-allowance", description = "Sees to it that a plan has an allowance.")
final class SetPlanAllowance implements Runnable {
    private final Shell shell;

    @Mixin
    private NamedPlan plan;

    @Parameters(index = "1", paramLabel = "NAME", description = "The name of the allowance.")
    private String name;

    @Mixin
    private IfMatch ifMatch;

    SetPlanAllowance(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.printDone(
                PlanServiceGrpc::newBlockingStub,
                PlanServiceBlockingStub::setPlanAllowance,
                ifMatch.in(SetPlanAllowanceRequest.newBuilder()
                        .setOrgId(plan.orgId())
                        .setPlanId(plan.id())
                        .setName(name)
                        .build()),
                "Plan " + plan.id() + " allows " + name + ".");
    }
}
