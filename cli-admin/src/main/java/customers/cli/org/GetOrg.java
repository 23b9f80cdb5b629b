package customers.cli.org;

import customers.cli.shell.OrgOption;
import customers.cli.shell.Shell;
import customers.v1.GetOrgRequest;
import customers.v1.OrgServiceGrpc;
import customers.v1.OrgServiceGrpc.OrgServiceBlockingStub;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code org get}. */
@Command(name = "get", description = "Shows an org.")
final class GetOrg implements Runnable {
    private final Shell shell;

    @Mixin
    private OrgOption org;

    GetOrg(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        GetOrgRequest request = GetOrgRequest.newBuilder().setOrgId(org.id()).build();
        shell.print(OrgServiceGrpc::newBlockingStub, OrgServiceBlockingStub::getOrg, request);
    }
}
