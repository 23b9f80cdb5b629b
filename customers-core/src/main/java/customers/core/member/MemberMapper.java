package customers.core.member;

import customers.core.access.Roles;
import customers.core.id.LoginId;
import customers.core.id.MemberId;
import customers.core.id.OrgId;
import customers.core.id.WebsiteId;
import customers.core.listing.Slice;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** The tables members and site_accesses, and whom an org's row names as its owner. */
@Mapper
public interface MemberMapper {

    /** Writes a member; 0 when the login is not of the realm. A duplicate key is a login that is a member already. */
    int insert(
            @Param("id") MemberId id,
            @Param("orgId") OrgId orgId,
            @Param("loginId") LoginId loginId,
            @Param("realm") OrgId realm,
            @Param("roles") Roles roles,
            @Param("now") Instant now);

    /** A member of the org. */
    Optional<Member> find(@Param("orgId") OrgId orgId, @Param("id") MemberId id);

    /** One page. */
    List<Member> list(@Param("orgId") OrgId orgId, @Param("query") MemberQuery query, @Param("slice") Slice slice);

    /** How many match on all pages. */
    long count(@Param("orgId") OrgId orgId, @Param("query") MemberQuery query);

    /** The owner of the org, if it has one. */
    Optional<MemberId> findOwner(OrgId orgId);

    /** Names the owner in the org's row, or nobody. */
    int updateOwner(@Param("orgId") OrgId orgId, @Param("owner") @Nullable MemberId owner);

    /** Gives a member of the org these roles. */
    int updateRoles(@Param("orgId") OrgId orgId, @Param("id") MemberId id, @Param("roles") Roles roles);

    /** Has a member of the org notified of these. */
    int updateNotifications(
            @Param("orgId") OrgId orgId, @Param("id") MemberId id, @Param("notifications") Notifications notifications);

    /** Grants websites of the org; answers how many of them are live websites of it. */
    int insertSiteAccesses(
            @Param("orgId") OrgId orgId, @Param("id") MemberId id, @Param("websites") Collection<WebsiteId> websites);

    /** Takes all websites from a member of the org. */
    int deleteSiteAccesses(@Param("orgId") OrgId orgId, @Param("id") MemberId id);

    /** Removes a member of the org. */
    int delete(@Param("orgId") OrgId orgId, @Param("id") MemberId id);
}
