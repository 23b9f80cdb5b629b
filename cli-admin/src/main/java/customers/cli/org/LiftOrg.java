package customers.cli.org;

import customers.cli.shell.Shell;
import customers.v1.LifecycleStatus;
import customers.v1.OrgServiceGrpc;
import customers.v1.OrgServiceGrpc.OrgServiceBlockingStub;
import customers.v1.OrgUpdate;
import customers.v1.UpdateOrgRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code org lift}. */
@Command(name = "lift", description = "Lifts the suspension of an org.")
final class LiftOrg implements Runnable {
    private final Shell shell;

    @Option(
            names = "--org",
            required = true,
            paramLabel = "ORG",
            description = "The org, a UUID. Never taken from the environment.")
    private String org;

    LiftOrg(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        UpdateOrgRequest request = UpdateOrgRequest.newBuilder()
                .setOrgId(org)
                .setOrg(OrgUpdate.newBuilder().setStatus(LifecycleStatus.LIFECYCLE_STATUS_ACTIVE))
                .build();
        shell.printDone(
                OrgServiceGrpc::newBlockingStub,
                OrgServiceBlockingStub::updateOrg,
                request,
                "Org " + org + " is active.");
    }
}
