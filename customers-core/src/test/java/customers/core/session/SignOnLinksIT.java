package customers.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.Race;
import customers.core.WithPersons;
import customers.core.access.Caller;
import customers.core.access.Membership;
import customers.core.access.Role;
import customers.core.account.LoginChange;
import customers.core.error.Reason;
import customers.core.id.LoginId;
import customers.core.id.MemberId;
import customers.core.id.OrgId;
import customers.core.login.LoginMembership;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignOnLinksIT extends WithPersons {
    private static final String BEGINNING = "http://localhost:8080/login/sessions/sso?otp=";

    private OrgId org = OrgId.next();
    private OrgId sibling = OrgId.next();
    private Person person = new Person(LoginId.next(), "");
    private MemberId member = MemberId.next();
    private MemberId elsewhere = MemberId.next();

    @BeforeEach
    void onePersonInTwoOrgs() {
        org = customer(root());
        sibling = customer(root());
        person = person(org);
        member = member(org, person, Role.OWNER);
        elsewhere = member(sibling, person, Role.SUPER_ADMIN);
    }

    private UUID link(Caller caller) {
        String url = links.create(caller, org, member).url();
        assertThat(url).startsWith(BEGINNING);
        UUID otp = UUID.fromString(url.substring(BEGINNING.length()));
        assertThat(otp.version()).isEqualTo(4);
        return otp;
    }

    private Caller openBy(UUID otp) {
        return signedIn(links.open(ANONYMOUS, otp, ORIGIN));
    }

    @Test
    void openASessionThatReachesOneMembershipAlone() {
        OpenedSession opened = links.open(ANONYMOUS, link(admin()), ORIGIN);
        assertThat(opened.memberships()).extracting(LoginMembership::orgId).containsExactly(org);
        Caller caller = signedIn(opened);
        assertThat(caller.memberships()).containsExactly(new Membership(member, org, false, Set.of(Role.OWNER)));
        assertThat(own.memberships(caller)).isEqualTo(opened.memberships());
        orgs.get(caller, org);
        refused(Reason.FORBIDDEN, () -> orgs.get(caller, sibling));
        refused(Reason.FORBIDDEN, () -> own.update(caller, new LoginChange(null, "New", null, null, null)));
        own.get(caller);
    }

    @Test
    void seeAndEndOnlySessionsOfTheSameMembership() {
        Caller whole = signedIn(open(root(), person, PASSWORD));
        Caller first = openBy(link(admin()));
        Caller second = openBy(link(admin()));
        Caller other = openBy(
                UUID.fromString(links.create(admin(), sibling, elsewhere).url().substring(BEGINNING.length())));
        assertThat(sessions.list(first, firstPage()).items())
                .extracting(Session::id)
                .containsExactly(first.session(), second.session());
        assertThat(sessions.list(whole, firstPage()).total()).isEqualTo(4);
        refused(Reason.NOT_FOUND, () -> sessions.delete(first, Objects.requireNonNull(whole.session())));
        sessions.deleteAll(first);
        refused(Reason.UNAUTHORIZED, () -> own.get(second));
        own.get(whole);
        own.get(other);
    }

    @Test
    void openOneSessionWhoeverRaces() throws Exception {
        UUID otp = link(admin());
        assertThat(Race.run(8, () -> links.open(ANONYMOUS, otp, ORIGIN)).stream()
                        .map(Race.Outcome::reason))
                .containsOnlyOnce((Reason) null)
                .allMatch(reason -> reason == null || reason == Reason.UNAUTHORIZED);
        refused(Reason.UNAUTHORIZED, () -> links.open(ANONYMOUS, otp, ORIGIN));
    }

    @Test
    void expire() {
        UUID otp = link(admin());
        sql.update("UPDATE one_time_secrets SET expires_at = '2000-01-01' WHERE purpose = 'SIGN_ON'");
        refused(Reason.UNAUTHORIZED, () -> links.open(ANONYMOUS, otp, ORIGIN));
        refused(Reason.UNAUTHORIZED, () -> links.open(ANONYMOUS, UUID.randomUUID(), ORIGIN));
    }

    @Test
    void endWithTheMembership() {
        Caller caller = openBy(link(admin()));
        UUID unused = link(admin());
        members.delete(admin(), org, member);
        refused(Reason.UNAUTHORIZED, () -> own.get(caller));
        refused(Reason.UNAUTHORIZED, () -> links.open(ANONYMOUS, unused, ORIGIN));
    }

    @Test
    void endWithTheOrg() {
        OpenedSession opened = links.open(ANONYMOUS, link(admin()), ORIGIN);
        UUID unused = link(admin());
        deletions.deleteOrg(admin(), org);
        refused(Reason.UNAUTHORIZED, () -> signedIn(opened));
        refused(Reason.UNAUTHORIZED, () -> links.open(ANONYMOUS, unused, ORIGIN));
    }

    @Test
    void areMadeFromAboveByOwnersAndSuperAdminsAndWithinTheOrgForNobodyAboveOneself() {
        link(as(Role.SUPER_ADMIN, root()));
        link(as(Role.OWNER, org));
        refused(Reason.FORBIDDEN, () -> links.create(as(Role.SUPER_ADMIN, org), org, member));
        links.create(as(Role.SUPER_ADMIN, sibling), sibling, elsewhere);
        refused(Reason.FORBIDDEN, () -> links.create(as(Role.SUPPORT, root()), org, member));
        refused(Reason.FORBIDDEN, () -> links.create(as(Role.OWNER, sibling), org, member));
        refused(Reason.NOT_FOUND, () -> links.create(admin(), org, elsewhere));
    }
}
