package customers.cli.doctor;

import customers.cli.connection.Connection;
import customers.cli.output.Document;
import customers.v1.AccessTokenServiceGrpc;
import customers.v1.GetLoginRequest;
import customers.v1.GetOrgRequest;
import customers.v1.ListAccessTokensRequest;
import customers.v1.Login;
import customers.v1.LoginServiceGrpc;
import customers.v1.Org;
import customers.v1.OrgAccessToken;
import customers.v1.OrgServiceGrpc;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether the credential is accepted, and whose it is. */
final class CredentialCheck {
    private static final Duration SOON = Duration.ofDays(14);

    private final Connection connection;

    CredentialCheck(Connection connection) {
        this.connection = connection;
    }

    Check session() {
        Login login = connection
                .stub(LoginServiceGrpc::newBlockingStub)
                .getLogin(GetLoginRequest.getDefaultInstance())
                .getLogin();
        return Check.ok("credential", "a session of " + login.getEmail());
    }

    /**
     * Of a token its org is asked for; by its first characters it is found among the org's own.
     *
     * @param firstFive the first characters of the token, which are no secret
     */
    Check token(String orgId, String firstFive) {
        Org org = connection
                .stub(OrgServiceGrpc::newBlockingStub)
                .getOrg(GetOrgRequest.newBuilder().setOrgId(orgId).build())
                .getOrg();
        String reach = "it reaches " + org.getName() + " (" + org.getId() + ")";
        return own(orgId, firstFive)
                .map(token -> told(token, reach))
                .orElseGet(() -> Check.ok("credential", "a token of this org or of one above; " + reach));
    }

    private static Check told(OrgAccessToken token, String reach) {
        String found = "the token \"" + token.getFriendlyName() + "\" " + token.getFirstFive() + "\u2026 with "
                + Document.fields(token).get("roles") + "; " + reach;
        if (!token.hasTokenExpires()) {
            return Check.ok("credential", found);
        }
        Instant expires = Instant.ofEpochSecond(token.getTokenExpires().getSeconds());
        return expires.isBefore(Instant.now().plus(SOON))
                ? Check.warn(
                        "credential", found + "; it expires " + expires, "Create another with `token create` before.")
                : Check.ok("credential", found);
    }

    /** Empty where the tokens may not be read, or the token is of an org above. */
    private Optional<OrgAccessToken> own(String orgId, String firstFive) {
        try {
            List<OrgAccessToken> tokens = connection
                    .stub(AccessTokenServiceGrpc::newBlockingStub)
                    .listAccessTokens(
                            ListAccessTokensRequest.newBuilder().setOrgId(orgId).build())
                    .getAccessTokensList();
            return tokens.stream()
                    .filter(token -> token.getFirstFive().equals(firstFive))
                    .findFirst();
        } catch (StatusRuntimeException e) {
            if (e.getStatus().getCode() == Status.Code.PERMISSION_DENIED) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
