package customers.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.WithCore;
import customers.core.access.Caller;
import customers.core.access.Membership;
import customers.core.access.Role;
import customers.core.access.Roles;
import customers.core.credential.Secret;
import customers.core.error.Reason;
import customers.core.id.LoginId;
import customers.core.id.MemberId;
import customers.core.id.OrgId;
import customers.core.login.Email;
import customers.core.login.LoginMapper;
import customers.core.login.LoginMembership;
import customers.core.login.Passwords;
import customers.core.member.MemberMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SessionsIT extends WithCore {
    private static final Caller ANONYMOUS = Caller.anonymous("request-3", null, null);
    private static final String PASSWORD = "correct horse battery staple";
    private static final Origin ORIGIN = new Origin("curl/8", "2001:db8::1");

    @Autowired
    LoginMapper logins;

    @Autowired
    MemberMapper members;

    @Autowired
    Passwords passwords;

    private OpenedSession open(@Nullable OrgId realm, String email, String password) {
        return sessions.open(ANONYMOUS, realm, email, password, ORIGIN);
    }

    private Caller authenticate(Secret session) {
        return credentials.authenticate(ANONYMOUS, null, session);
    }

    @Test
    void isOpenedWithTheEmailInAnyCaseAndTheExactPassword() {
        OpenedSession session = open(null, " OWNER@example.com ", PASSWORD);
        assertThat(session.memberships())
                .extracting(LoginMembership::orgId, LoginMembership::root, LoginMembership::roles)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(root(), true, new Roles(Set.of(Role.OWNER))));
        Caller caller = authenticate(session.secret());
        assertThat(caller.actor()).startsWith("login:");
        assertThat(caller.memberships())
                .containsExactly(
                        new Membership(session.memberships().get(0).memberId(), root(), true, Set.of(Role.OWNER)));
        assertThat(session.expiresAt())
                .isBetween(
                        Instant.now().plus(Duration.ofDays(14)).minusSeconds(60),
                        Instant.now().plus(Duration.ofDays(14)));
        assertThat(sql.queryForMap("SELECT user_agent, ip_addr FROM sessions ORDER BY id DESC LIMIT 1"))
                .isEqualTo(Map.of("user_agent", "curl/8", "ip_addr", "2001:db8::1"));
    }

    @Test
    void isRefusedInTheSameWordsWhateverWasWrong() {
        OrgId stranger = OrgId.next();
        assertThat(List.of(
                        refused(Reason.UNAUTHORIZED, () -> open(null, "owner@example.com", PASSWORD + " "))
                                .getMessage(),
                        refused(Reason.UNAUTHORIZED, () -> open(null, "nobody@example.com", PASSWORD))
                                .getMessage(),
                        refused(Reason.UNAUTHORIZED, () -> open(stranger, "owner@example.com", PASSWORD))
                                .getMessage()))
                .containsOnly("The email or the password is wrong.");
    }

    @Test
    void endsWhenItIsDeletedOrExpires() {
        Secret one = open(null, "owner@example.com", PASSWORD).secret();
        Secret two = open(null, "owner@example.com", PASSWORD).secret();
        sessions.deleteCurrent(authenticate(one));
        assertThat(refusal(one)).isEqualTo(Reason.UNAUTHORIZED);
        authenticate(two);
        sql.update("UPDATE sessions SET expires_at = '2000-01-01'");
        forgetAll();
        assertThat(refusal(two)).isEqualTo(Reason.UNAUTHORIZED);
        refused(Reason.UNAUTHORIZED, () -> sessions.deleteCurrent(admin()));
    }

    private Reason refusal(Secret session) {
        return refused(Reason.UNAUTHORIZED, () -> authenticate(session)).reason();
    }

    @Test
    void hasTheMembershipsInLiveOrgs() {
        OrgId realm = reseller(root(), unlimited("customers")).org();
        OrgId one = customer(realm);
        OrgId two = customer(realm);
        LoginId login = LoginId.next();
        Instant now = Instant.now();
        logins.insert(login, realm, Email.of("Ann@Example.com"), "Ann", passwords.hash("secret"), now);
        for (OrgId org : List.of(one, two)) {
            members.insert(MemberId.next(), org, login, realm, new Roles(Set.of(Role.SUPPORT, Role.BUSINESS)), now);
        }
        OpenedSession session = open(realm, "ann@example.com", "secret");
        assertThat(session.memberships()).extracting(LoginMembership::orgId).containsExactly(one, two);
        refused(Reason.UNAUTHORIZED, () -> open(null, "ann@example.com", "secret"));
        deletions.deleteOrg(admin(), one);
        assertThat(authenticate(session.secret()).memberships())
                .containsExactly(new Membership(
                        session.memberships().get(1).memberId(), two, false, Set.of(Role.SUPPORT, Role.BUSINESS)));
    }

    @Test
    void passwordsAreKeptAsArgon2idWithASaltEach() {
        String one = passwords.hash(PASSWORD);
        assertThat(one).startsWith("$argon2id$").isNotEqualTo(passwords.hash(PASSWORD));
        assertThat(passwords.matches(PASSWORD, one)).isTrue();
        assertThat(passwords.matches("nobody has this password", null)).isFalse();
        assertThat(sql.queryForList("SELECT password_hash FROM logins WHERE password_hash IS NOT NULL", String.class))
                .allMatch(hash -> hash.startsWith("$argon2id$"));
    }
}
