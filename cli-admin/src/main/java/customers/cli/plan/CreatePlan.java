package customers.cli.plan;

import customers.cli.shell.OrgOption;
import customers.cli.shell.Shell;
import customers.v1.CreatePlanRequest;
import customers.v1.NewPlan;
import customers.v1.PlanServiceGrpc;
import customers.v1.PlanServiceGrpc.PlanServiceBlockingStub;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code plan create}. */
@Command(
        name = "create",
        description =
                "Creates a plan of an org, and prints its id. A plan with the resource customers makes its buyer a reseller."
                        + " When not given: subscribers share servers, no limit applies, all PHP versions may be used, and a new website has the newest of those.")
final class CreatePlan implements Runnable {
    private final Shell shell;

    @Mixin
    private OrgOption org;

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "The name.")
    private String name;

    @Mixin
    private GrantOptions grants;

    @Mixin
    private PlacementOptions placement;

    @Mixin
    private LimitOptions limits;

    @Mixin
    private SoftwareOptions software;

    CreatePlan(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.print(PlanServiceGrpc::newBlockingStub, PlanServiceBlockingStub::createPlan, request());
    }

    private CreatePlanRequest request() {
        NewPlan.Builder plan = NewPlan.newBuilder().setName(name);
        grants.applyTo(plan);
        placement.applyTo(plan);
        limits.applyTo(plan);
        software.applyTo(plan);
        return CreatePlanRequest.newBuilder().setOrgId(org.id()).setPlan(plan).build();
    }
}
