package customers.cli.plan;

import customers.cli.input.NameAndValue;
import customers.cli.shell.IfMatch;
import customers.cli.shell.Shell;
import customers.v1.PlanResourceTotal;
import customers.v1.PlanServiceGrpc;
import customers.v1.PlanServiceGrpc.PlanServiceBlockingStub;
import customers.v1.UpdatePlanResourceRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code plan set-resource}. */
@Command(
        name = "set-resource",
        description =
                "Changes how much a plan grants of a resource. All its subscriptions get it at once, the difference drawn from the vendor, or the change is refused whole.")
final class SetPlanResource implements Runnable {
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

    SetPlanResource(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        UpdatePlanResourceRequest.Builder request = UpdatePlanResourceRequest.newBuilder()
                .setOrgId(plan.orgId())
                .setPlanId(plan.id())
                .setName(resource.name())
                .setResource(PlanResourceTotal.getDefaultInstance());
        resource.amount().ifPresent(request.getResourceBuilder()::setTotal);
        shell.printDone(
                PlanServiceGrpc::newBlockingStub,
                PlanServiceBlockingStub::updatePlanResource,
                ifMatch.in(request.build()),
                "Plan " + plan.id() + " grants " + resource + ".");
    }
}
