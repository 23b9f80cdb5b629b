package customers.server.session;

import static customers.server.call.Calls.answer;
import static customers.server.call.Calls.caller;
import static customers.server.call.Calls.origin;

import customers.core.id.OrgId;
import customers.core.id.SessionId;
import customers.core.listing.Page;
import customers.core.session.OpenedSession;
import customers.core.session.Session;
import customers.core.session.Sessions;
import customers.core.session.SignOnLinks;
import customers.server.call.HashThreads;
import customers.server.convert.Convert;
import customers.server.convert.Pages;
import customers.server.login.LoginProto;
import customers.v1.CreateSessionRequest;
import customers.v1.CreateSessionResponse;
import customers.v1.DeleteCurrentSessionRequest;
import customers.v1.DeleteCurrentSessionResponse;
import customers.v1.DeleteSessionRequest;
import customers.v1.DeleteSessionResponse;
import customers.v1.DeleteSessionsRequest;
import customers.v1.DeleteSessionsResponse;
import customers.v1.ListSessionsRequest;
import customers.v1.ListSessionsResponse;
import customers.v1.LoginCreds;
import customers.v1.OpenSsoSessionRequest;
import customers.v1.OpenSsoSessionResponse;
import customers.v1.SessionServiceGrpc;
import io.grpc.stub.StreamObserver;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

@Service
class SessionRpc extends SessionServiceGrpc.SessionServiceImplBase {
    private final Sessions sessions;
    private final SignOnLinks links;
    private final HashThreads hashing;

    SessionRpc(Sessions sessions, SignOnLinks links, HashThreads hashing) {
        this.sessions = sessions;
        this.links = links;
        this.hashing = hashing;
    }

    @Override
    public void createSession(CreateSessionRequest request, StreamObserver<CreateSessionResponse> observer) {
        hashing.run(observer, () -> {
            LoginCreds credentials = request.getCredentials();
            OpenedSession opened = sessions.open(
                    caller(),
                    request.hasRealmId() ? OrgId.of(request.getRealmId()) : null,
                    credentials.getEmail(),
                    credentials.getPassword(),
                    origin());
            answer(
                    observer,
                    CreateSessionResponse.newBuilder()
                            .setLoginMemberships(LoginProto.toProto(opened.memberships()))
                            .setSessionSecret(opened.secret().value())
                            .setExpiresAt(Convert.toProto(opened.expiresAt()))
                            .build());
        });
    }

    @Override
    public void openSsoSession(OpenSsoSessionRequest request, StreamObserver<OpenSsoSessionResponse> observer) {
        OpenedSession opened = links.open(caller(), UUID.fromString(request.getOtp()), origin());
        answer(
                observer,
                OpenSsoSessionResponse.newBuilder()
                        .setLoginMemberships(LoginProto.toProto(opened.memberships()))
                        .setSessionSecret(opened.secret().value())
                        .setExpiresAt(Convert.toProto(opened.expiresAt()))
                        .build());
    }

    @Override
    public void listSessions(ListSessionsRequest request, StreamObserver<ListSessionsResponse> observer) {
        Page<Session> page = sessions.list(caller(), Pages.fromProto(request));
        answer(
                observer,
                Pages.toProto(page, ListSessionsResponse.newBuilder(), SessionRpc::toProto)
                        .build());
    }

    @Override
    public void deleteSessions(DeleteSessionsRequest request, StreamObserver<DeleteSessionsResponse> observer) {
        sessions.deleteAll(caller());
        answer(observer, DeleteSessionsResponse.getDefaultInstance());
    }

    @Override
    public void deleteSession(DeleteSessionRequest request, StreamObserver<DeleteSessionResponse> observer) {
        sessions.delete(caller(), SessionId.of(request.getSessionId()));
        answer(observer, DeleteSessionResponse.getDefaultInstance());
    }

    @Override
    public void deleteCurrentSession(
            DeleteCurrentSessionRequest request, StreamObserver<DeleteCurrentSessionResponse> observer) {
        sessions.deleteCurrent(caller());
        answer(observer, DeleteCurrentSessionResponse.getDefaultInstance());
    }

    private static customers.v1.Session toProto(Session session) {
        customers.v1.Session.Builder proto = customers.v1.Session.newBuilder()
                .setId(session.id().toString())
                .setCreatedAt(Convert.toProto(session.createdAt()));
        Optional.ofNullable(session.userAgent()).ifPresent(proto::setUserAgent);
        Optional.ofNullable(session.ipAddr()).ifPresent(proto::setIpAddr);
        return proto.build();
    }
}
