package customers.core.login;

import customers.core.access.Roles;
import customers.core.id.LoginId;
import customers.core.id.MemberId;
import customers.core.id.OrgId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The tables logins and members. */
@Mapper
public interface LoginMapper {

    /** What a login is checked by. */
    record Kept(LoginId id, String passwordHash) {}

    /** Writes a login; a duplicate key is a taken email. */
    void insert(
            @Param("id") LoginId id,
            @Param("realm") OrgId realm,
            @Param("email") Email email,
            @Param("name") String name,
            @Param("passwordHash") String passwordHash,
            @Param("now") Instant now);

    /** Writes a member. */
    void insertMember(
            @Param("id") MemberId id,
            @Param("orgId") OrgId orgId,
            @Param("loginId") LoginId loginId,
            @Param("roles") Roles roles,
            @Param("now") Instant now);

    /** Makes a member the owner of its org. */
    void updateOwner(@Param("orgId") OrgId orgId, @Param("memberId") MemberId memberId);

    /** The login with the email in the realm. */
    Optional<Kept> find(@Param("realm") OrgId realm, @Param("email") Email email);

    /** The memberships of a login in live orgs, in the order of joining. */
    List<LoginMembership> listMemberships(LoginId id);
}
