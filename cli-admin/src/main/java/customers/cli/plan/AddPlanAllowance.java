package customers.cli.plan;

import customers.cli.shell.IfMatch;
import customers.cli.shell.Shell;
import customers.v1.Allowance;
import customers.v1.CreatePlanAllowanceRequest;
import customers.v1.PlanServiceGrpc;
import customers.v1.PlanServiceGrpc.PlanServiceBlockingStub;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code plan add-allowance}. */
@Command(name = "add-allowance", description = "Adds an allowance to a plan. Refused when the plan has it.")
final class AddPlanAllowance implements Runnable {
    private final Shell shell;

    @Mixin
    private NamedPlan plan;

    @Parameters(index = "1", paramLabel = "NAME", description = "The name of the allowance.")
    private String name;

    @Mixin
    private IfMatch ifMatch;

    AddPlanAllowance(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.printDone(
                PlanServiceGrpc::newBlockingStub,
                PlanServiceBlockingStub::createPlanAllowance,
                ifMatch.in(CreatePlanAllowanceRequest.newBuilder()
                        .setOrgId(plan.orgId())
                        .setPlanId(plan.id())
                        .setAllowance(Allowance.newBuilder().setName(name))
                        .build()),
                "Plan " + plan.id() + " allows " + name + ".");
    }
}
