package customers.cli.plan;

import customers.cli.shell.Shell;
import customers.v1.GetPlanRequest;
import customers.v1.PlanServiceGrpc;
import customers.v1.PlanServiceGrpc.PlanServiceBlockingStub;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code plan get}. */
@Command(name = "get", description = "Shows a plan of an org. Needs no credential.")
final class GetPlan implements Runnable {
    private final Shell shell;

    @Mixin
    private NamedPlan plan;

    GetPlan(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        GetPlanRequest request = GetPlanRequest.newBuilder()
                .setOrgId(plan.orgId())
                .setPlanId(plan.id())
                .build();
        shell.print(PlanServiceGrpc::newBlockingStub, PlanServiceBlockingStub::getPlan, request);
    }
}
