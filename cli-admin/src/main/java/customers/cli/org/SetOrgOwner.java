package customers.cli.org;

import customers.cli.shell.IfMatch;
import customers.cli.shell.OrgOption;
import customers.cli.shell.Shell;
import customers.v1.OrgOwnerUpdate;
import customers.v1.OrgServiceGrpc;
import customers.v1.OrgServiceGrpc.OrgServiceBlockingStub;
import customers.v1.SetOrgOwnerRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code org set-owner}. */
@Command(name = "set-owner", description = "Makes a member the Owner of an org. The Owner before becomes SuperAdmin.")
final class SetOrgOwner implements Runnable {
    private final Shell shell;

    @Parameters(paramLabel = "MEMBER", description = "The member, a UUID, as `member list` shows it.")
    private String member;

    @Mixin
    private OrgOption org;

    @Mixin
    private IfMatch ifMatch;

    SetOrgOwner(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.printDone(
                OrgServiceGrpc::newBlockingStub,
                OrgServiceBlockingStub::setOrgOwner,
                ifMatch.in(SetOrgOwnerRequest.newBuilder()
                        .setOrgId(org.id())
                        .setOwner(OrgOwnerUpdate.newBuilder().setMemberId(member))
                        .build()),
                "Member " + member + " is the Owner of org " + org.id() + ".");
    }
}
