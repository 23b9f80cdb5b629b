package customers.server.member;

import customers.core.access.Role;
import customers.core.id.WebsiteId;
import customers.core.login.Login;
import customers.core.member.Member;
import customers.core.member.MemberChange;
import customers.core.member.MemberQuery;
import customers.core.member.MemberSort;
import customers.server.convert.Convert;
import customers.server.convert.Pages;
import customers.v1.ListMembersRequest;
import customers.v1.MemberSortBy;
import customers.v1.UpdateMember;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Members, to and from the proto. */
final class MemberProto {

    private MemberProto() {}

    static customers.v1.Member toProto(Member member) {
        return customers.v1.Member.newBuilder()
                .setId(member.id().toString())
                .setLoginId(member.loginId().toString())
                .setIsActive(member.active())
                .setEmail(member.email())
                .setName(member.name())
                .addAllRoles(Convert.toProto(member.roles()))
                .addAllSiteAccesses(member.siteAccesses().items().stream()
                        .map(WebsiteId::toString)
                        .toList())
                .addAllNotifications(member.notifications().items())
                .setJoinedAt(Convert.toProto(member.joinedAt()))
                .setColorCode(Login.colorCode(member.loginId()))
                .build();
    }

    static MemberChange fromProto(UpdateMember update) {
        return new MemberChange(
                update.getRolesGiven() ? Convert.fromProto(update.getRolesList()) : null,
                update.getSiteAccessesGiven()
                        ? update.getSiteAccessesList().stream()
                                .map(WebsiteId::of)
                                .distinct()
                                .toList()
                        : null,
                update.getNotificationsGiven() ? List.copyOf(update.getNotificationsList()) : null);
    }

    static MemberQuery fromProto(ListMembersRequest request) {
        return new MemberQuery(
                role(request.getRole()),
                request.hasSiteAccess() ? WebsiteId.of(request.getSiteAccess()) : null,
                fromProto(request.getSortBy()),
                Pages.fromProto(request));
    }

    static MemberSort fromProto(MemberSortBy sort) {
        return sort == MemberSortBy.MEMBER_SORT_BY_UNSPECIFIED
                ? MemberSort.JOINED_AT
                : MemberSort.valueOf(sort.name().substring("MEMBER_SORT_BY_".length()));
    }

    private static @Nullable Role role(customers.v1.Role role) {
        return role == customers.v1.Role.ROLE_UNSPECIFIED
                ? null
                : Convert.fromProto(List.of(role)).iterator().next();
    }
}
