package customers.cli.token;

import customers.cli.shell.OrgOption;
import customers.cli.shell.Shell;
import customers.v1.AccessTokenServiceGrpc;
import customers.v1.AccessTokenServiceGrpc.AccessTokenServiceBlockingStub;
import customers.v1.ListAccessTokensRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code token list}. */
@Command(name = "list", description = "Lists the access tokens of an org, the expired ones too.")
final class ListTokens implements Runnable {
    private final Shell shell;

    @Mixin
    private OrgOption org;

    ListTokens(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        ListAccessTokensRequest request =
                ListAccessTokensRequest.newBuilder().setOrgId(org.id()).build();
        shell.print(AccessTokenServiceGrpc::newBlockingStub, AccessTokenServiceBlockingStub::listAccessTokens, request);
    }
}
