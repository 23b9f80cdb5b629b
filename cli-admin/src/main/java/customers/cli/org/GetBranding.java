package customers.cli.org;

import customers.cli.shell.OrgOption;
import customers.cli.shell.Shell;
import customers.v1.GetBrandingRequest;
import customers.v1.OrgServiceGrpc;
import customers.v1.OrgServiceGrpc.OrgServiceBlockingStub;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code org branding}. */
@Command(name = "branding", description = "Shows how an org presents itself to its customers. Needs no credential.")
final class GetBranding implements Runnable {
    private final Shell shell;

    @Mixin
    private OrgOption org;

    GetBranding(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.print(
                OrgServiceGrpc::newBlockingStub,
                OrgServiceBlockingStub::getBranding,
                GetBrandingRequest.newBuilder().setOrgId(org.id()).build());
    }
}
