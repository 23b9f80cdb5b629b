package customers.cli.org;

import customers.cli.shell.Shell;
import customers.v1.LifecycleStatus;
import customers.v1.OrgServiceGrpc;
import customers.v1.OrgServiceGrpc.OrgServiceBlockingStub;
import customers.v1.OrgUpdate;
import customers.v1.UpdateOrgRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code org suspend}. */
@Command(name = "suspend", description = "Suspends an org: it and everything below it may read but not write.")
final class SuspendOrg implements Runnable {
    private final Shell shell;

    @Option(
            names = "--org",
            required = true,
            paramLabel = "ORG",
            description = "The org, a UUID. Never taken from the environment.")
    private String org;

    SuspendOrg(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        UpdateOrgRequest request = UpdateOrgRequest.newBuilder()
                .setOrgId(org)
                .setOrg(OrgUpdate.newBuilder().setStatus(LifecycleStatus.LIFECYCLE_STATUS_SUSPENDED))
                .build();
        shell.printDone(
                OrgServiceGrpc::newBlockingStub,
                OrgServiceBlockingStub::updateOrg,
                request,
                "Org " + org + " is suspended.");
    }
}
