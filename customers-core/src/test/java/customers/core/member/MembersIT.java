package customers.core.member;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.WithPersons;
import customers.core.access.Caller;
import customers.core.access.Role;
import customers.core.error.Reason;
import customers.core.id.LoginId;
import customers.core.id.MemberId;
import customers.core.id.OrgId;
import customers.core.id.WebsiteId;
import customers.core.listing.Page;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MembersIT extends WithPersons {
    private OrgId org = OrgId.next();

    @BeforeEach
    void anOrg() {
        org = customer(root());
    }

    private static MemberChange roles(Role... roles) {
        return new MemberChange(Set.of(roles), null, null);
    }

    private static MemberChange sites(WebsiteId... websites) {
        return new MemberChange(null, List.of(websites), null);
    }

    private List<MemberId> ids(@Nullable Role role, @Nullable WebsiteId site, MemberSort sort, boolean descending) {
        return members
                .list(admin(), org, new MemberQuery(role, site, sort, new Page.Request(0, 1000, descending)))
                .items()
                .stream()
                .map(Member::id)
                .toList();
    }

    @Test
    void areLoginsOfTheRealmOnceEach() {
        Person person = invited(org);
        MemberId id = member(org, person, Role.SUPPORT, Role.BUSINESS);
        Member member = members.get(as(Role.SUPPORT, org), org, id);
        assertThat(member.loginId()).isEqualTo(person.id());
        assertThat(member.email()).isEqualTo(person.email());
        assertThat(member.roles().items()).containsExactlyInAnyOrder(Role.SUPPORT, Role.BUSINESS);
        assertThat(member.active()).isFalse();
        assertThat(member.siteAccesses().items()).isEmpty();
        assertThat(member.notifications().items()).isEmpty();
        refused(Reason.ALREADY_EXISTS, () -> member(org, person, Role.SUPPORT));
        OrgId realm = reseller(root(), unlimited("customers")).org();
        Person stranger = invited(customer(realm));
        refused(Reason.NOT_FOUND, () -> member(org, stranger, Role.SUPPORT));
        refused(Reason.NOT_FOUND, () -> members.create(admin(), org, LoginId.next(), Set.of(Role.SUPPORT)));
        OrgId sibling = customer(root());
        refused(Reason.NOT_FOUND, () -> members.get(admin(), sibling, id));
        refused(Reason.FORBIDDEN, () -> members.get(as(Role.BUSINESS, org), org, id));
        refused(Reason.FORBIDDEN, () -> members.create(as(Role.SUPPORT, org), org, person.id(), Set.of(Role.SUPPORT)));
    }

    @Test
    void withTheRoleOwnerOwnTheOrgThatHasNone() {
        Person first = invited(org);
        Person second = invited(org);
        MemberId owner = members.create(as(Role.SUPER_ADMIN, org), org, first.id(), Set.of(Role.OWNER));
        assertThat(get(org).ownerId()).isEqualTo(owner);
        refused(Reason.ALREADY_EXISTS, () -> member(org, second, Role.OWNER));
        refused(
                Reason.FORBIDDEN,
                () -> members.create(as(Role.SUPER_ADMIN, org), org, second.id(), Set.of(Role.OWNER)));
        MemberId other = member(org, second, Role.SUPPORT);
        refused(Reason.INVALID_INPUT, () -> members.update(admin(), org, other, roles(Role.OWNER)));
    }

    @Test
    void areListedByRoleWebsiteAndStatus() {
        MemberId invited = member(org, invited(org), Role.SUPPORT);
        MemberId active = member(org, person(org), Role.SITE_ACCESS);
        WebsiteId site = website(org);
        members.update(admin(), org, active, sites(site));
        assertThat(ids(null, null, MemberSort.JOINED_AT, false)).containsExactly(invited, active);
        assertThat(ids(null, null, MemberSort.JOINED_AT, true)).containsExactly(active, invited);
        assertThat(ids(null, null, MemberSort.STATUS, false)).containsExactly(active, invited);
        assertThat(ids(null, null, MemberSort.STATUS, true)).containsExactly(invited, active);
        assertThat(ids(Role.SUPPORT, null, MemberSort.STATUS, false)).containsExactly(invited);
        assertThat(ids(null, site, MemberSort.STATUS, false)).containsExactly(active);
        assertThat(ids(Role.SUPPORT, site, MemberSort.STATUS, false)).isEmpty();
    }

    @Test
    void changeWhatIsGivenAllOrNothing() {
        Person person = person(org);
        MemberId id = member(org, person, Role.SUPPORT);
        WebsiteId one = website(org);
        WebsiteId two = website(org);
        members.update(
                admin(), org, id, new MemberChange(Set.of(Role.SITE_ACCESS), List.of(two, one), List.of("a b", "ü")));
        Member member = members.update(admin(), org, id, new MemberChange(null, null, null));
        assertThat(member.roles().items()).containsExactly(Role.SITE_ACCESS);
        assertThat(member.siteAccesses().items()).containsExactly(one, two);
        assertThat(member.notifications().items()).containsExactly("a b", "ü");
        assertThat(own.memberships(signedIn(open(root(), person, PASSWORD)))
                        .get(0)
                        .siteAccessCount())
                .isEqualTo(2);
        WebsiteId foreign = website(customer(root()));
        refused(
                Reason.NOT_FOUND,
                () -> members.update(admin(), org, id, new MemberChange(Set.of(Role.SUPPORT), List.of(foreign), null)));
        refused(Reason.INVALID_INPUT, () -> members.update(admin(), org, id, roles()));
        assertThat(members.get(admin(), org, id)).isEqualTo(member);
        sql.update("UPDATE websites SET status = 'DELETED' WHERE id = ?", (Object) bytes(one.value()));
        sql.update("UPDATE orgs SET websites_count = 1 WHERE id = ?", (Object) bytes(org.value()));
        assertThat(members.get(admin(), org, id).siteAccesses().items()).containsExactly(two);
        assertThat(members.update(admin(), org, id, sites()).siteAccesses().items())
                .isEmpty();
        refused(Reason.NOT_FOUND, () -> members.update(admin(), org, MemberId.next(), roles(Role.SUPPORT)));
    }

    @Test
    void leaveWithTheirGrantsWhileTheLoginStays() {
        Person person = invited(org);
        MemberId id = member(org, person, Role.SITE_ACCESS);
        members.update(admin(), org, id, sites(website(org)));
        members.delete(as(Role.SUPER_ADMIN, org), org, id);
        refused(Reason.NOT_FOUND, () -> members.delete(admin(), org, id));
        member(org, person, Role.SUPPORT);
        assertThat(number("SELECT COUNT(*) FROM activities WHERE object_id = ?", id.toString()))
                .isEqualTo(3);
    }

    @Test
    void ofWhomTheOwnerIsChangedByTheOwnerAndFromAboveAlone() {
        MemberId owner = member(org, invited(org), Role.OWNER);
        Caller superAdmin = as(Role.SUPER_ADMIN, org);
        refused(Reason.FORBIDDEN, () -> members.update(superAdmin, org, owner, roles(Role.SUPER_ADMIN)));
        refused(Reason.FORBIDDEN, () -> members.delete(superAdmin, org, owner));
        members.update(as(Role.OWNER, org), org, owner, roles(Role.OWNER, Role.SUPPORT));
        members.update(as(Role.SUPER_ADMIN, root()), org, owner, roles(Role.OWNER));
        assertThat(get(org).ownerId()).isEqualTo(owner);
        members.update(as(Role.SUPER_ADMIN, root()), org, owner, roles(Role.SUPPORT));
        assertThat(get(org).ownerId()).isNull();
        owners.set(superAdmin, org, owner);
        members.delete(as(Role.SUPER_ADMIN, root()), org, owner);
        assertThat(get(org).ownerId()).isNull();
    }
}
