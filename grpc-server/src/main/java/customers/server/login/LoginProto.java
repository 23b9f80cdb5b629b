package customers.server.login;

import customers.core.account.LoginChange;
import customers.core.login.Login;
import customers.core.login.LoginMembership;
import customers.core.login.NewLogin;
import customers.server.convert.Convert;
import customers.v1.AuthMethod;
import customers.v1.LoginInfo;
import customers.v1.LoginMemberships;
import customers.v1.LoginUpdate;
import java.util.List;
import java.util.Optional;

/** Logins and their memberships, to and from the proto. */
public final class LoginProto {

    private LoginProto() {}

    static customers.v1.Login toProto(Login login) {
        customers.v1.Login.Builder proto = customers.v1.Login.newBuilder()
                .setId(login.id().toString())
                .setEmail(login.email().value())
                .setName(login.name())
                .setColorCode(login.colorCode())
                .setRegisteredAt(Convert.toProto(login.registeredAt()))
                .setAuthMethod(AuthMethod.AUTH_METHOD_BASIC)
                .setLocale(login.locale());
        Optional.ofNullable(login.passwordLastChangedAt())
                .map(Convert::toProto)
                .ifPresent(proto::setPasswordLastChangedAt);
        return proto.build();
    }

    /** Memberships as they are answered; an empty list is a message too. */
    public static LoginMemberships toProto(List<LoginMembership> memberships) {
        return LoginMemberships.newBuilder()
                .addAllMemberships(memberships.stream().map(LoginProto::toProto).toList())
                .build();
    }

    private static customers.v1.LoginMembership toProto(LoginMembership membership) {
        return customers.v1.LoginMembership.newBuilder()
                .setMemberId(membership.memberId().toString())
                .setOrgId(membership.orgId().toString())
                .setOrgName(membership.orgName())
                .setIsMasterOrg(membership.root())
                .addAllRoles(Convert.toProto(membership.roles()))
                .setSiteAccessCount(membership.siteAccessCount())
                .build();
    }

    /** A login that is to be created. */
    public static NewLogin fromProto(LoginInfo login) {
        return new NewLogin(login.getEmail(), login.getName(), login.hasPassword() ? login.getPassword() : null);
    }

    static LoginChange fromProto(LoginUpdate update) {
        return new LoginChange(
                update.hasEmail() ? update.getEmail() : null,
                update.hasName() ? update.getName() : null,
                update.hasLocale() ? update.getLocale() : null,
                update.hasPassword() ? update.getPassword() : null,
                update.hasCurrentPassword() ? update.getCurrentPassword() : null);
    }
}
