package customers.cli.plan;

import customers.cli.exit.RefusedException;
import customers.cli.input.Fields;
import customers.cli.shell.IfMatch;
import customers.cli.shell.Shell;
import customers.v1.NewPlan;
import customers.v1.PlanServiceGrpc;
import customers.v1.PlanServiceGrpc.PlanServiceBlockingStub;
import customers.v1.UpdatePlanRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code plan update}. */
@Command(
        name = "update",
        description = "Changes the name and the terms of a plan. What is not given stays as it is, but --nproc,"
                + " --memory-limit, --iops, --io-bandwidth and --virtual-cpus are set together: of these, one that is not"
                + " given beside another no longer applies. What a plan grants is changed by `plan set-resource` and its"
                + " neighbours.")
final class UpdatePlan implements Runnable {
    private final Shell shell;

    @Mixin
    private NamedPlan plan;

    @Option(names = "--name", paramLabel = "NAME", description = "The new name.")
    private @Nullable String name;

    @Mixin
    private PlacementOptions placement;

    @Option(names = "--no-server-groups", description = "No groups are named from now on.")
    private boolean noServerGroups;

    @Mixin
    private LimitOptions limits;

    @Mixin
    private SoftwareOptions software;

    @Option(names = "--all-php", description = "All PHP versions may be used from now on.")
    private boolean allPhp;

    @Mixin
    private IfMatch ifMatch;

    UpdatePlan(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.printDone(
                PlanServiceGrpc::newBlockingStub,
                PlanServiceBlockingStub::updatePlan,
                ifMatch.in(request()),
                "Plan " + plan.id() + " is changed.");
    }

    private UpdatePlanRequest request() {
        UpdatePlanRequest.Builder request =
                UpdatePlanRequest.newBuilder().setOrgId(plan.orgId()).setPlanId(plan.id());
        var change = request.getPlanBuilder();
        Fields.copy(terms(), change);
        Fields.markGiven(change);
        if (noServerGroups) {
            Fields.markEmpty(change, "server_group_ids", "--no-server-groups");
        }
        if (allPhp) {
            Fields.markEmpty(change, "allowed_php_versions", "--all-php");
        }
        if (change.getAllFields().isEmpty()) {
            throw RefusedException.usage("There is nothing to change; --help lists what can be given.");
        }
        return request.build();
    }

    /** The terms of a change are fields of a new plan, by name. */
    private NewPlan terms() {
        NewPlan.Builder terms = NewPlan.newBuilder();
        if (name != null) {
            terms.setName(name);
        }
        placement.applyTo(terms);
        limits.applyTo(terms);
        software.applyTo(terms);
        return terms.build();
    }
}
