package customers.server.member;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.access.Role;
import customers.core.access.Roles;
import customers.core.id.LoginId;
import customers.core.id.MemberId;
import customers.core.id.WebsiteId;
import customers.core.listing.Page;
import customers.core.member.Member;
import customers.core.member.MemberChange;
import customers.core.member.MemberQuery;
import customers.core.member.MemberSort;
import customers.core.member.Notifications;
import customers.core.member.SiteAccesses;
import customers.server.convert.Convert;
import customers.v1.ListMembersRequest;
import customers.v1.MemberSortBy;
import customers.v1.SortOrder;
import customers.v1.UpdateMember;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MemberProtoTest {
    private static final WebsiteId SITE = WebsiteId.next();

    @Test
    void aMemberWithAllItHas() {
        MemberId id = MemberId.next();
        LoginId login = LoginId.of("01980000-0000-7000-8000-000000abcdef");
        Instant now = Instant.parse("2026-01-31T09:30:00.123Z");
        assertThat(MemberProto.toProto(new Member(
                        id,
                        login,
                        true,
                        "a@example.com",
                        "Ann",
                        new Roles(Set.of(Role.OWNER)),
                        new SiteAccesses(List.of(SITE)),
                        new Notifications(List.of("disk")),
                        now)))
                .isEqualTo(customers.v1.Member.newBuilder()
                        .setId(id.toString())
                        .setLoginId(login.toString())
                        .setIsActive(true)
                        .setEmail("a@example.com")
                        .setName("Ann")
                        .addRoles(customers.v1.Role.ROLE_OWNER)
                        .addSiteAccesses(SITE.toString())
                        .addNotifications("disk")
                        .setJoinedAt(Convert.toProto(now))
                        .setColorCode("#abcdef")
                        .build());
    }

    @Test
    void whatIsNotGivenStaysAndAnEmptyListIsGiven() {
        assertThat(MemberProto.fromProto(UpdateMember.getDefaultInstance()))
                .isEqualTo(new MemberChange(null, null, null));
        assertThat(MemberProto.fromProto(UpdateMember.newBuilder()
                        .setRolesGiven(true)
                        .setSiteAccessesGiven(true)
                        .setNotificationsGiven(true)
                        .build()))
                .isEqualTo(new MemberChange(Set.of(), List.of(), List.of()));
        assertThat(MemberProto.fromProto(UpdateMember.newBuilder()
                        .addRoles(customers.v1.Role.ROLE_SUPPORT)
                        .setRolesGiven(true)
                        .addSiteAccesses(SITE.toString())
                        .setSiteAccessesGiven(true)
                        .addNotifications("disk")
                        .setNotificationsGiven(true)
                        .build()))
                .isEqualTo(new MemberChange(Set.of(Role.SUPPORT), List.of(SITE), List.of("disk")));
    }

    @Test
    void aListingThatSaysNothingAndOneThatSaysEverything() {
        assertThat(MemberProto.fromProto(ListMembersRequest.getDefaultInstance()))
                .isEqualTo(new MemberQuery(null, null, MemberSort.JOINED_AT, new Page.Request(0, 1000, false)));
        assertThat(MemberProto.fromProto(ListMembersRequest.newBuilder()
                        .setRole(customers.v1.Role.ROLE_SITE_ACCESS)
                        .setSiteAccess(SITE.toString())
                        .setSortBy(MemberSortBy.MEMBER_SORT_BY_STATUS)
                        .setSortOrder(SortOrder.SORT_ORDER_DESC)
                        .setOffset(5)
                        .setLimit(7)
                        .build()))
                .isEqualTo(new MemberQuery(Role.SITE_ACCESS, SITE, MemberSort.STATUS, new Page.Request(5, 7, true)));
    }

    @Test
    void everySortIsTheProtos() {
        assertThat(Arrays.stream(MemberSortBy.values())
                        .filter(sort ->
                                sort != MemberSortBy.UNRECOGNIZED && sort != MemberSortBy.MEMBER_SORT_BY_UNSPECIFIED)
                        .map(MemberProto::fromProto))
                .containsExactlyInAnyOrder(MemberSort.values());
    }
}
