package customers.cli.plan;

import customers.cli.shell.OrgOption;
import customers.cli.shell.Shell;
import customers.v1.GetPlanRequest;
import customers.v1.PlanServiceGrpc;
import customers.v1.PlanServiceGrpc.PlanServiceBlockingStub;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code plan get}. */
@Command(name = "get", description = "Shows a plan of an org. Needs no credential.")
final class GetPlan implements Runnable {
    private final Shell shell;

    @Parameters(paramLabel = "PLAN", description = "The id of the plan.")
    private long plan;

    @Mixin
    private OrgOption org;

    GetPlan(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        GetPlanRequest request =
                GetPlanRequest.newBuilder().setOrgId(org.id()).setPlanId(plan).build();
        shell.print(PlanServiceGrpc::newBlockingStub, PlanServiceBlockingStub::getPlan, request);
    }
}
