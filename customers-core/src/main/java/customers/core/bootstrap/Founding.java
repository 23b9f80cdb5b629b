package customers.core.bootstrap;

import customers.core.access.Caller;
import customers.core.access.Role;
import customers.core.access.Roles;
import customers.core.activity.Activities;
import customers.core.activity.ActivityObject;
import customers.core.credential.Secret;
import customers.core.id.LoginId;
import customers.core.id.MemberId;
import customers.core.id.OrgId;
import customers.core.id.TokenId;
import customers.core.login.LoginMapper;
import customers.core.member.MemberMapper;
import customers.core.org.OrgMapper;
import customers.core.token.AccessToken;
import customers.core.token.TokenMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Writes the master org, its owner's login and a first token: the same whoever asks for it, and once. */
@Component
class Founding {
    private final OrgMapper orgs;
    private final LoginMapper logins;
    private final MemberMapper members;
    private final TokenMapper tokens;
    private final SetupKeyMapper keys;
    private final Activities activities;
    private final Clock clock;

    Founding(
            OrgMapper orgs,
            LoginMapper logins,
            MemberMapper members,
            TokenMapper tokens,
            SetupKeyMapper keys,
            Activities activities,
            Clock clock) {
        this.orgs = orgs;
        this.logins = logins;
        this.members = members;
        this.tokens = tokens;
        this.keys = keys;
        this.activities = activities;
        this.clock = clock;
    }

    /**
     * Whether there is no master org yet; then there will be none until the end of the transaction but by this one, nor
     * another setup key. Of several servers and calls one at a time gets here.
     */
    boolean isOpen() {
        keys.lock();
        return orgs.findRoot().isEmpty();
    }

    /** Writes all of it, and uses the setup key up. To be called in a transaction, after {@link #isOpen}. */
    OrgId insert(Caller caller, FirstOrg first, String passwordHash) {
        Instant now = clock.instant();
        OrgId org = OrgId.next();
        keys.clear();
        orgs.insert(new OrgMapper.Row(org, null, 1, first.name().value(), null, null, null, now));
        orgs.insertIntoTree(org, null);
        LoginId login = LoginId.next();
        logins.insert(login, org, first.ownerEmail(), first.ownerEmail().value(), passwordHash, now);
        MemberId member = MemberId.next();
        members.insert(member, org, login, org, new Roles(Set.of(Role.OWNER)), now);
        members.updateOwner(org, member);
        Secret token = first.token();
        if (token != null) {
            Roles roles = new Roles(Set.of(Role.SUPER_ADMIN));
            AccessToken kept = new AccessToken(TokenId.next(), token.firstFive(), roles, null, "Bootstrap");
            tokens.insert(org, kept, token.hash(), now);
        }
        activities.record(
                caller,
                org,
                "org.create",
                ActivityObject.of("org", org, first.name().value()));
        return org;
    }
}
