package customers.cli.org;

import customers.cli.shell.Confirmation;
import customers.cli.shell.IfMatch;
import customers.cli.shell.OrgOption;
import customers.cli.shell.Shell;
import customers.v1.OrgServiceGrpc;
import customers.v1.OrgServiceGrpc.OrgServiceBlockingStub;
import customers.v1.RemoveOrgOwnerRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code org remove-owner}. */
@Command(name = "remove-owner", description = "Leaves an org without an Owner. The Owner before becomes SuperAdmin.")
final class RemoveOrgOwner implements Runnable {
    private final Shell shell;

    @Mixin
    private OrgOption org;

    @Mixin
    private Confirmation confirmation;

    @Mixin
    private IfMatch ifMatch;

    RemoveOrgOwner(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        RemoveOrgOwnerRequest request =
                RemoveOrgOwnerRequest.newBuilder().setOrgId(org.id()).build();
        confirmation.require("This leaves the org " + org.id() + " without an Owner.");
        shell.printDone(
                OrgServiceGrpc::newBlockingStub,
                OrgServiceBlockingStub::removeOrgOwner,
                ifMatch.in(request),
                "Org " + org.id() + " has no Owner.");
    }
}
