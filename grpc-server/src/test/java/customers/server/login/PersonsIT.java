package customers.server.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.BadRequest;
import com.google.rpc.RetryInfo;
import customers.server.Refusals;
import customers.server.RunningServer;
import customers.v1.CreateLoginRequest;
import customers.v1.CreateMemberRequest;
import customers.v1.CreateMemberSsoLinkRequest;
import customers.v1.CreateSessionRequest;
import customers.v1.DeleteMemberRequest;
import customers.v1.DeleteSessionRequest;
import customers.v1.DeleteSessionsRequest;
import customers.v1.GetLoginMembershipsRequest;
import customers.v1.GetLoginRequest;
import customers.v1.GetMemberRequest;
import customers.v1.ListLoginsRequest;
import customers.v1.ListMembersRequest;
import customers.v1.ListOrgLoginsRequest;
import customers.v1.ListSessionsRequest;
import customers.v1.LoginCreds;
import customers.v1.LoginInfo;
import customers.v1.LoginServiceGrpc;
import customers.v1.LoginServiceGrpc.LoginServiceBlockingStub;
import customers.v1.LoginUpdate;
import customers.v1.MemberServiceGrpc;
import customers.v1.MemberServiceGrpc.MemberServiceBlockingStub;
import customers.v1.NewMember;
import customers.v1.OpenSsoSessionRequest;
import customers.v1.OpenSsoSessionResponse;
import customers.v1.OrgOwnerUpdate;
import customers.v1.OrgServiceGrpc;
import customers.v1.RemoveOrgOwnerRequest;
import customers.v1.Role;
import customers.v1.Session;
import customers.v1.SessionServiceGrpc;
import customers.v1.SetOrgOwnerRequest;
import customers.v1.UpdateLoginRequest;
import customers.v1.UpdateMember;
import customers.v1.UpdateMemberRequest;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Logins, members, sessions and owners as a client sees them. */
class PersonsIT {
    private static final String PASSWORD = "a password of the tests";

    private final RunningServer server = RunningServer.shared();
    private final LoginServiceBlockingStub logins =
            RunningServer.authorized(LoginServiceGrpc.newBlockingStub(server.channel()));
    private final MemberServiceBlockingStub members =
            RunningServer.authorized(MemberServiceGrpc.newBlockingStub(server.channel()));
    private final String email = "ann-" + UUID.randomUUID() + "@example.com";
    private String org = "";
    private String login = "";
    private String member = "";

    @BeforeEach
    void aMemberOfACustomer() {
        org = server.customers()
                .createCustomer(server.newCustomer("Customer of " + email))
                .getId();
        login = logins.createLogin(CreateLoginRequest.newBuilder()
                        .setOrgId(org)
                        .setLogin(LoginInfo.newBuilder()
                                .setEmail(email)
                                .setName("Ann")
                                .setPassword(PASSWORD))
                        .build())
                .getId();
        member = members.createMember(CreateMemberRequest.newBuilder()
                        .setOrgId(org)
                        .setMember(NewMember.newBuilder().setLoginId(login).addRoles(Role.ROLE_OWNER))
                        .build())
                .getId();
    }

    private CreateSessionRequest credentials(String password) {
        return CreateSessionRequest.newBuilder()
                .setCredentials(LoginCreds.newBuilder().setEmail(email).setPassword(password))
                .build();
    }

    private String signIn() {
        return SessionServiceGrpc.newBlockingStub(server.channel())
                .createSession(credentials(PASSWORD))
                .getSessionSecret();
    }

    private LoginServiceBlockingStub by(String session) {
        return RunningServer.with(LoginServiceGrpc.newBlockingStub(server.channel()), "x-session", session);
    }

    private static void isRefused(StatusRuntimeException refusal, Code code, String reason) {
        assertThat(refusal.getStatus().getCode()).isEqualTo(code);
        assertThat(Refusals.reason(refusal)).isEqualTo(reason);
    }

    @Test
    void aPersonReadsAndChangesTheOwnLogin() {
        String session = signIn();
        assertThat(by(session)
                        .getLogin(GetLoginRequest.getDefaultInstance())
                        .getLogin()
                        .getId())
                .isEqualTo(login);
        assertThat(by(session)
                        .getLoginMemberships(GetLoginMembershipsRequest.getDefaultInstance())
                        .getLoginMemberships()
                        .getMembershipsList())
                .singleElement()
                .satisfies(membership -> assertThat(membership.getMemberId()).isEqualTo(member));
        assertThat(by(session)
                        .updateLogin(change(LoginUpdate.newBuilder().setLocale("de")))
                        .getLogin()
                        .getLocale())
                .isEqualTo("de");
        StatusRuntimeException refusal = Refusals.of(
                () -> by(session).updateLogin(change(LoginUpdate.newBuilder().setPassword("another password"))));
        isRefused(refusal, Code.INVALID_ARGUMENT, "INVALID_INPUT");
        assertThat(Refusals.detail(refusal, BadRequest.class)
                        .getFieldViolations(0)
                        .getField())
                .isEqualTo("login.current_password");
        isRefused(
                Refusals.of(() -> logins.getLogin(GetLoginRequest.getDefaultInstance())),
                Code.UNAUTHENTICATED,
                "UNAUTHORIZED");
    }

    private static UpdateLoginRequest change(LoginUpdate.Builder login) {
        return UpdateLoginRequest.newBuilder().setLogin(login).build();
    }

    @Test
    void loginsAreListedOfAllAndOfARealm() {
        assertThat(logins.listLogins(
                                ListLoginsRequest.newBuilder().setSearch(email).build())
                        .getItemsList())
                .singleElement()
                .satisfies(found -> assertThat(found.getEmail()).isEqualTo(email));
        assertThat(logins.listOrgLogins(ListOrgLoginsRequest.newBuilder()
                                .setOrgId(server.root())
                                .setSearch(email)
                                .build())
                        .getTotal())
                .isEqualTo(1);
        assertThat(logins.listOrgLogins(
                                ListOrgLoginsRequest.newBuilder().setOrgId(org).build())
                        .getTotal())
                .isZero();
    }

    @Test
    void sessionsAreListedAndEnded() {
        String one = signIn();
        String two = signIn();
        var sessions = RunningServer.with(SessionServiceGrpc.newBlockingStub(server.channel()), "x-session", two);
        List<Session> listed =
                sessions.listSessions(ListSessionsRequest.getDefaultInstance()).getItemsList();
        assertThat(listed).hasSize(2).allMatch(Session::hasIpAddr);
        assertThat(sessions.deleteSession(DeleteSessionRequest.newBuilder()
                        .setSessionId(listed.get(0).getId())
                        .build()))
                .isNotNull();
        Refusals.of(() -> by(one).getLogin(GetLoginRequest.getDefaultInstance()));
        assertThat(sessions.deleteSessions(DeleteSessionsRequest.getDefaultInstance()))
                .isNotNull();
        Refusals.of(() -> by(two).getLogin(GetLoginRequest.getDefaultInstance()));
    }

    @Test
    void aLinkOpensASessionOnce() {
        String url = members.createMemberSsoLink(CreateMemberSsoLinkRequest.newBuilder()
                        .setOrgId(org)
                        .setMemberId(member)
                        .build())
                .getUrl();
        assertThat(url).matches("http://localhost:8080/login/sessions/sso\\?otp=[0-9a-f-]{36}");
        OpenSsoSessionRequest request = OpenSsoSessionRequest.newBuilder()
                .setOtp(url.substring(url.length() - 36))
                .build();
        var sessions = SessionServiceGrpc.newBlockingStub(server.channel());
        OpenSsoSessionResponse opened = sessions.openSsoSession(request);
        assertThat(opened.getLoginMemberships().getMembershipsCount()).isEqualTo(1);
        isRefused(Refusals.of(() -> sessions.openSsoSession(request)), Code.UNAUTHENTICATED, "UNAUTHORIZED");
        isRefused(
                Refusals.of(() -> by(opened.getSessionSecret())
                        .updateLogin(change(LoginUpdate.newBuilder().setName("New")))),
                Code.PERMISSION_DENIED,
                "FORBIDDEN");
    }

    @Test
    void membersAreReadChangedAndRemoved() {
        assertThat(members.getMember(GetMemberRequest.newBuilder()
                                .setOrgId(org)
                                .setMemberId(member)
                                .build())
                        .getMember()
                        .getIsActive())
                .isTrue();
        assertThat(members.updateMember(UpdateMemberRequest.newBuilder()
                                .setOrgId(org)
                                .setMemberId(member)
                                .setMember(UpdateMember.newBuilder()
                                        .addNotifications("disk")
                                        .setNotificationsGiven(true))
                                .build())
                        .getMember()
                        .getRolesList())
                .containsExactly(Role.ROLE_OWNER);
        DeleteMemberRequest delete = DeleteMemberRequest.newBuilder()
                .setOrgId(org)
                .setMemberId(member)
                .build();
        assertThat(members.deleteMember(delete)).isNotNull();
        isRefused(Refusals.of(() -> members.deleteMember(delete)), Code.NOT_FOUND, "NOT_FOUND");
        assertThat(members.listMembers(
                                ListMembersRequest.newBuilder().setOrgId(org).build())
                        .getTotal())
                .isZero();
    }

    @Test
    void theOwnerIsRemovedAndSet() {
        var orgs = RunningServer.authorized(OrgServiceGrpc.newBlockingStub(server.channel()));
        RemoveOrgOwnerRequest remove =
                RemoveOrgOwnerRequest.newBuilder().setOrgId(org).build();
        assertThat(orgs.removeOrgOwner(remove)).isNotNull();
        isRefused(Refusals.of(() -> orgs.removeOrgOwner(remove)), Code.NOT_FOUND, "NOT_FOUND");
        assertThat(orgs.setOrgOwner(SetOrgOwnerRequest.newBuilder()
                        .setOrgId(org)
                        .setOwner(OrgOwnerUpdate.newBuilder().setMemberId(member))
                        .build()))
                .isNotNull();
        assertThat(orgs.removeOrgOwner(remove)).isNotNull();
    }

    @Test
    void tooManyWrongPasswordsAreToldWhenToTryAgain() {
        var sessions = SessionServiceGrpc.newBlockingStub(server.channel());
        for (int i = 0; i < 10; i++) {
            isRefused(
                    Refusals.of(() -> sessions.createSession(credentials("wrong"))),
                    Code.UNAUTHENTICATED,
                    "UNAUTHORIZED");
        }
        StatusRuntimeException refusal = Refusals.of(() -> sessions.createSession(credentials(PASSWORD)));
        isRefused(refusal, Code.RESOURCE_EXHAUSTED, "RATE_LIMITED");
        assertThat(Refusals.detail(refusal, RetryInfo.class).getRetryDelay().getSeconds())
                .isBetween(2L, 90L);
    }
}
