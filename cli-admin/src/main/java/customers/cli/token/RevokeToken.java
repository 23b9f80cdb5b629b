package customers.cli.token;

import customers.cli.shell.Confirmation;
import customers.cli.shell.OrgOption;
import customers.cli.shell.Shell;
import customers.v1.AccessTokenServiceGrpc;
import customers.v1.AccessTokenServiceGrpc.AccessTokenServiceBlockingStub;
import customers.v1.RevokeAccessTokenRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code token revoke}. */
@Command(name = "revoke", description = "Revokes an access token of an org: no new call is accepted with it.")
final class RevokeToken implements Runnable {
    private final Shell shell;

    @Parameters(paramLabel = "TOKEN_ID", description = "The id of the token, as `token list` shows it.")
    private String token;

    @Mixin
    private OrgOption org;

    @Mixin
    private Confirmation confirmation;

    RevokeToken(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        RevokeAccessTokenRequest request = RevokeAccessTokenRequest.newBuilder()
                .setOrgId(org.id())
                .setTokenId(token)
                .build();
        confirmation.require("Whoever uses this token is locked out at once.");
        shell.printDone(
                AccessTokenServiceGrpc::newBlockingStub,
                AccessTokenServiceBlockingStub::revokeAccessToken,
                request,
                "Token " + token + " is revoked.");
    }
}
