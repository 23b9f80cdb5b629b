package customers.core.token;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.WithCore;
import customers.core.access.Caller;
import customers.core.access.Membership;
import customers.core.access.Role;
import customers.core.credential.Secret;
import customers.core.error.Reason;
import customers.core.id.OrgId;
import customers.core.id.TokenId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccessTokensIT extends WithCore {
    private static final Caller ANONYMOUS = Caller.anonymous("request-2", null, null);

    private static NewAccessToken token(@Nullable Instant expires, Role... roles) {
        return new NewAccessToken(EnumSet.copyOf(List.of(roles)), expires, "  CI ");
    }

    private Caller authenticate(Secret secret) {
        return credentials.authenticate(ANONYMOUS, secret, null);
    }

    @Test
    void isShownOnceAndTellsWhoCalls() {
        OrgId org = customer(root());
        CreatedToken created = tokens.create(admin(), org, token(null, Role.SUPPORT, Role.BUSINESS));
        Caller caller = authenticate(created.secret());
        assertThat(caller)
                .isEqualTo(new Caller(
                        "token:" + created.id(),
                        null,
                        List.of(new Membership(org, false, EnumSet.of(Role.SUPPORT, Role.BUSINESS))),
                        "request-2",
                        null,
                        null));
        assertThat(tokens.list(admin(), org))
                .containsExactly(new AccessToken(
                        created.id(),
                        created.secret().firstFive(),
                        new customers.core.access.Roles(EnumSet.of(Role.SUPPORT, Role.BUSINESS)),
                        null,
                        "CI"));
        assertThat(number(
                        "SELECT COUNT(*) FROM access_tokens WHERE secret_hash = ? OR INSTR(friendly_name, ?) > 0",
                        created.secret().value(),
                        created.secret().value()))
                .isZero();
    }

    @Test
    void hasNoRoleAboveItsMakers() {
        OrgId org = customer(root());
        tokens.create(as(Role.OWNER, org), org, token(null, Role.OWNER));
        tokens.create(as(Role.SUPER_ADMIN, org), org, token(null, Role.SUPER_ADMIN, Role.SYSADMIN));
        refused(
                Reason.FORBIDDEN,
                () -> tokens.create(as(Role.SUPER_ADMIN, org), org, token(null, Role.SUPPORT, Role.OWNER)));
        refused(Reason.FORBIDDEN, () -> tokens.create(as(Role.SUPER_ADMIN, root()), org, token(null, Role.OWNER)));
        refused(Reason.FORBIDDEN, () -> tokens.create(as(Role.SYSADMIN, org), org, token(null, Role.SYSADMIN)));
    }

    @Test
    void endsWhenItIsRevoked() {
        OrgId org = customer(root());
        CreatedToken created = tokens.create(admin(), org, token(null, Role.OWNER));
        refused(Reason.NOT_FOUND, () -> tokens.revoke(admin(), root(), created.id()));
        authenticate(created.secret());
        tokens.revoke(as(Role.OWNER, org), org, created.id());
        refused(Reason.UNAUTHORIZED, () -> authenticate(created.secret()));
        refused(Reason.NOT_FOUND, () -> tokens.revoke(admin(), org, created.id()));
        refused(Reason.NOT_FOUND, () -> tokens.revoke(admin(), org, TokenId.next()));
    }

    @Test
    void endsWhenItExpires() {
        OrgId org = customer(root());
        refused(
                Reason.INVALID_INPUT,
                () -> tokens.create(admin(), org, token(Instant.now().minusSeconds(1), Role.OWNER)));
        Instant later = Instant.parse("2100-01-31T09:30:00.123Z");
        CreatedToken created = tokens.create(admin(), org, token(later, Role.OWNER));
        assertThat(tokens.list(admin(), org))
                .extracting(AccessToken::tokenExpires)
                .containsExactly(later);
        authenticate(created.secret());
        sql.update(
                "UPDATE access_tokens SET token_expires = '2000-01-01' WHERE first_five = ?",
                created.secret().firstFive());
        forgetAll();
        refused(Reason.UNAUTHORIZED, () -> authenticate(created.secret()));
        assertThat(tokens.list(admin(), org)).hasSize(1);
    }

    @Test
    void endsWithItsOrg() {
        OrgId org = customer(root());
        CreatedToken created = tokens.create(admin(), org, token(null, Role.OWNER));
        deletions.deleteOrg(admin(), org);
        refused(Reason.UNAUTHORIZED, () -> authenticate(created.secret()));
        refused(Reason.NOT_FOUND, () -> tokens.create(admin(), org, token(null, Role.OWNER)));
    }

    @Test
    void oneGoodCredentialSuffices() {
        Secret good = new Secret("bootstrap-token-of-the-tests-0123456789");
        Secret bad = new Secret("nonsense");
        Caller caller = credentials.authenticate(ANONYMOUS, good, bad);
        assertThat(caller.memberships()).containsExactly(new Membership(root(), true, Set.of(Role.SUPER_ADMIN)));
        refused(Reason.UNAUTHORIZED, () -> credentials.authenticate(ANONYMOUS, bad, bad));
        refused(Reason.UNAUTHORIZED, () -> credentials.authenticate(ANONYMOUS, null, good));
        refused(Reason.UNAUTHORIZED, () -> credentials.authenticate(ANONYMOUS, null, null));
    }
}
