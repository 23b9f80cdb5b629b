package customers.server.session;

import static customers.server.call.Calls.answer;
import static customers.server.call.Calls.caller;
import static customers.server.call.Calls.origin;

import customers.core.id.OrgId;
import customers.core.login.LoginMembership;
import customers.core.session.OpenedSession;
import customers.core.session.Sessions;
import customers.server.convert.Convert;
import customers.v1.CreateSessionRequest;
import customers.v1.CreateSessionResponse;
import customers.v1.DeleteCurrentSessionRequest;
import customers.v1.DeleteCurrentSessionResponse;
import customers.v1.LoginCreds;
import customers.v1.SessionServiceGrpc;
import io.grpc.stub.StreamObserver;
import org.springframework.stereotype.Service;

@Service
class SessionRpc extends SessionServiceGrpc.SessionServiceImplBase {
    private final Sessions sessions;

    SessionRpc(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void createSession(CreateSessionRequest request, StreamObserver<CreateSessionResponse> observer) {
        LoginCreds credentials = request.getCredentials();
        OpenedSession opened = sessions.open(
                caller(),
                request.hasRealmId() ? OrgId.of(request.getRealmId()) : null,
                credentials.getEmail(),
                credentials.getPassword(),
                origin());
        CreateSessionResponse.Builder response = CreateSessionResponse.newBuilder()
                .setSessionSecret(opened.secret().value())
                .setExpiresAt(Convert.toProto(opened.expiresAt()));
        // Set even when there are none: the answer is an empty list, not nothing.
        response.getLoginMembershipsBuilder()
                .addAllMemberships(
                        opened.memberships().stream().map(SessionRpc::toProto).toList());
        answer(observer, response.build());
    }

    @Override
    public void deleteCurrentSession(
            DeleteCurrentSessionRequest request, StreamObserver<DeleteCurrentSessionResponse> observer) {
        sessions.deleteCurrent(caller());
        answer(observer, DeleteCurrentSessionResponse.getDefaultInstance());
    }

    private static customers.v1.LoginMembership toProto(LoginMembership membership) {
        return customers.v1.LoginMembership.newBuilder()
                .setMemberId(membership.memberId().toString())
                .setOrgId(membership.orgId().toString())
                .setOrgName(membership.orgName())
                .setIsMasterOrg(membership.root())
                .addAllRoles(Convert.toProto(membership.roles()))
                .build();
    }
}
