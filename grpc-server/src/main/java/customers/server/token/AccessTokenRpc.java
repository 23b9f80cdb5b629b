package customers.server.token;

import static customers.server.call.Calls.answer;
import static customers.server.call.Calls.caller;

import customers.core.id.OrgId;
import customers.core.id.TokenId;
import customers.core.token.AccessToken;
import customers.core.token.AccessTokens;
import customers.core.token.CreatedToken;
import customers.core.token.NewAccessToken;
import customers.server.convert.Convert;
import customers.v1.AccessTokenServiceGrpc;
import customers.v1.CreateAccessTokenRequest;
import customers.v1.CreateAccessTokenResponse;
import customers.v1.ListAccessTokensRequest;
import customers.v1.ListAccessTokensResponse;
import customers.v1.OrgAccessToken;
import customers.v1.RevokeAccessTokenRequest;
import customers.v1.RevokeAccessTokenResponse;
import io.grpc.stub.StreamObserver;
import java.util.Optional;
import org.springframework.stereotype.Service;

@Service
class AccessTokenRpc extends AccessTokenServiceGrpc.AccessTokenServiceImplBase {
    private final AccessTokens tokens;

    AccessTokenRpc(AccessTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void createAccessToken(
            CreateAccessTokenRequest request, StreamObserver<CreateAccessTokenResponse> observer) {
        CreatedToken created =
                tokens.create(caller(), OrgId.of(request.getOrgId()), fromProto(request.getAccessToken()));
        answer(
                observer,
                CreateAccessTokenResponse.newBuilder()
                        .setId(created.id().toString())
                        .setFirstFive(created.secret().firstFive())
                        .setUnencryptedToken(created.secret().value())
                        .build());
    }

    @Override
    public void listAccessTokens(ListAccessTokensRequest request, StreamObserver<ListAccessTokensResponse> observer) {
        ListAccessTokensResponse.Builder response = ListAccessTokensResponse.newBuilder();
        tokens.list(caller(), OrgId.of(request.getOrgId())).forEach(token -> response.addAccessTokens(toProto(token)));
        answer(observer, response.build());
    }

    @Override
    public void revokeAccessToken(
            RevokeAccessTokenRequest request, StreamObserver<RevokeAccessTokenResponse> observer) {
        tokens.revoke(caller(), OrgId.of(request.getOrgId()), TokenId.of(request.getTokenId()));
        answer(observer, RevokeAccessTokenResponse.getDefaultInstance());
    }

    private static NewAccessToken fromProto(customers.v1.NewAccessToken token) {
        return new NewAccessToken(
                Convert.fromProto(token.getRolesList()),
                token.hasTokenExpires() ? Convert.fromProto(token.getTokenExpires()) : null,
                token.hasFriendlyName() ? token.getFriendlyName() : null);
    }

    private static OrgAccessToken toProto(AccessToken token) {
        OrgAccessToken.Builder proto = OrgAccessToken.newBuilder()
                .setId(token.id().toString())
                .setFirstFive(token.firstFive())
                .addAllRoles(Convert.toProto(token.roles()));
        Optional.ofNullable(token.tokenExpires()).map(Convert::toProto).ifPresent(proto::setTokenExpires);
        Optional.ofNullable(token.friendlyName()).ifPresent(proto::setFriendlyName);
        return proto.build();
    }
}
