package customers.cli.plan;

import customers.cli.input.NameAndValue;
import customers.cli.shell.IfMatch;
import customers.cli.shell.Shell;
import customers.v1.CreatePlanResourceRequest;
import customers.v1.PlanResource;
import customers.v1.PlanServiceGrpc;
import customers.v1.PlanServiceGrpc.PlanServiceBlockingStub;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code plan add-resource}. */
@Command(
        name = "add-resource",
        description =
                "Adds a resource to a plan. All its subscriptions get it at once, drawn from the vendor, or the change is refused whole.")
final class AddPlanResource implements Runnable {
    private final Shell shell;

    @Mixin
    private NamedPlan plan;

    @Parameters(
            index = "1",
            paramLabel = "NAME=AMOUNT",
            description = "The resource and how much of it: websites=10, diskspace=10GiB, mailboxes=unlimited.")
    private NameAndValue resource;

    @Mixin
    private IfMatch ifMatch;

    AddPlanResource(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        CreatePlanResourceRequest.Builder request =
                CreatePlanResourceRequest.newBuilder().setOrgId(plan.orgId()).setPlanId(plan.id());
        PlanResource.Builder granted = request.getResourceBuilder().setName(resource.name());
        resource.amount().ifPresent(granted::setTotal);
        shell.printDone(
                PlanServiceGrpc::newBlockingStub,
                PlanServiceBlockingStub::createPlanResource,
                ifMatch.in(request.build()),
                "Plan " + plan.id() + " grants " + resource + ".");
    }
}
