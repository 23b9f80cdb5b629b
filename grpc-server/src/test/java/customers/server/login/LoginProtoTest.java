package customers.server.login;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.access.Role;
import customers.core.access.Roles;
import customers.core.account.LoginChange;
import customers.core.id.LoginId;
import customers.core.id.MemberId;
import customers.core.id.OrgId;
import customers.core.login.Email;
import customers.core.login.Login;
import customers.core.login.LoginMembership;
import customers.core.login.NewLogin;
import customers.server.convert.Convert;
import customers.v1.AuthMethod;
import customers.v1.LoginInfo;
import customers.v1.LoginMemberships;
import customers.v1.LoginUpdate;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LoginProtoTest {
    private static final Instant NOW = Instant.parse("2026-01-31T09:30:00.123Z");
    private static final LoginId ID = LoginId.of("01980000-0000-7000-8000-000000abcdef");

    @Test
    void aLoginWithAllItHas() {
        assertThat(LoginProto.toProto(
                        new Login(ID, new Email("a@example.com"), "Ann", NOW, NOW.plusSeconds(1), "pt-BR")))
                .isEqualTo(customers.v1.Login.newBuilder()
                        .setId(ID.toString())
                        .setEmail("a@example.com")
                        .setName("Ann")
                        .setColorCode("#abcdef")
                        .setRegisteredAt(Convert.toProto(NOW))
                        .setPasswordLastChangedAt(Convert.toProto(NOW.plusSeconds(1)))
                        .setAuthMethod(AuthMethod.AUTH_METHOD_BASIC)
                        .setLocale("pt-BR")
                        .build());
    }

    @Test
    void aLoginWithItsFirstPassword() {
        assertThat(LoginProto.toProto(new Login(ID, new Email("a@example.com"), "Ann", NOW, null, "en"))
                        .hasPasswordLastChangedAt())
                .isFalse();
    }

    @Test
    void memberships() {
        OrgId org = OrgId.next();
        MemberId member = MemberId.next();
        assertThat(LoginProto.toProto(List.of())).isEqualTo(LoginMemberships.getDefaultInstance());
        assertThat(LoginProto.toProto(List.of(
                                new LoginMembership(member, org, "Acme", true, new Roles(Set.of(Role.SUPPORT)), 3)))
                        .getMembershipsList())
                .containsExactly(customers.v1.LoginMembership.newBuilder()
                        .setMemberId(member.toString())
                        .setOrgId(org.toString())
                        .setOrgName("Acme")
                        .setIsMasterOrg(true)
                        .addRoles(customers.v1.Role.ROLE_SUPPORT)
                        .setSiteAccessCount(3)
                        .build());
    }

    @Test
    void whatIsNotGivenStays() {
        assertThat(LoginProto.fromProto(LoginUpdate.getDefaultInstance()))
                .isEqualTo(new LoginChange(null, null, null, null, null));
        assertThat(LoginProto.fromProto(LoginUpdate.newBuilder()
                        .setEmail("e")
                        .setName("n")
                        .setLocale("l")
                        .setPassword("p")
                        .setCurrentPassword("c")
                        .build()))
                .isEqualTo(new LoginChange("e", "n", "l", "p", "c"));
    }

    @Test
    void whoHasNoPasswordIsInvited() {
        LoginInfo.Builder login = LoginInfo.newBuilder().setEmail("e").setName("n");
        assertThat(LoginProto.fromProto(login.build())).isEqualTo(new NewLogin("e", "n", null));
        assertThat(LoginProto.fromProto(login.setPassword("p").build())).isEqualTo(new NewLogin("e", "n", "p"));
    }

    @Test
    void passwordsAreNotPrinted() {
        assertThat(new NewLogin("e", "n", "hidden").toString()).doesNotContain("hidden");
        assertThat(new LoginChange(null, null, null, "hidden", "hidden").toString())
                .doesNotContain("hidden");
    }
}
