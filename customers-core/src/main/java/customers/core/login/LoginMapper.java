package customers.core.login;

import customers.core.id.LoginId;
import customers.core.id.MemberId;
import customers.core.id.OrgId;
import customers.core.listing.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** The table logins, and the members they are. */
@Mapper
public interface LoginMapper {

    /**
     * What a login is checked by.
     *
     * @param passwordHash null while the person is invited
     */
    record Kept(
            LoginId id,
            OrgId realmId,
            Email email,
            @Nullable String passwordHash) {}

    /** Writes a login; a duplicate key is a taken email. */
    void insert(
            @Param("id") LoginId id,
            @Param("realm") OrgId realm,
            @Param("email") Email email,
            @Param("name") String name,
            @Param("passwordHash") @Nullable String passwordHash,
            @Param("now") Instant now);

    /** The login with the email in the realm. */
    Optional<Kept> find(@Param("realm") OrgId realm, @Param("email") Email email);

    /** As {@link #find}, and nobody else changes it until the end of the transaction. */
    Optional<Kept> lock(@Param("realm") OrgId realm, @Param("email") Email email);

    /** The login if it still has the password that was read; it keeps it until the end of the transaction. */
    Optional<LoginId> lockUnchanged(Kept kept);

    /** What the login with the id is checked by. */
    Optional<Kept> findKept(LoginId id);

    /** The login as it is read. */
    Optional<Login> findLogin(LoginId id);

    /** Changes what is not null; 0 where the password is not the one that was read. A duplicate key is a taken email. */
    int update(
            @Param("kept") Kept kept,
            @Param("email") @Nullable Email email,
            @Param("name") @Nullable String name,
            @Param("locale") @Nullable String locale,
            @Param("passwordHash") @Nullable String passwordHash,
            @Param("now") Instant now);

    /** Sets a password, the first or a new one. */
    void updatePassword(@Param("id") LoginId id, @Param("passwordHash") String passwordHash, @Param("now") Instant now);

    /** One page, in the order of creation. */
    List<Login> list(@Param("query") LoginQuery query, @Param("slice") Slice slice);

    /** How many match on all pages. */
    long count(@Param("query") LoginQuery query);

    /**
     * The memberships of a login in live orgs, in the order of joining.
     *
     * @param member only this one; null for all
     */
    List<LoginMembership> listMemberships(@Param("id") LoginId id, @Param("member") @Nullable MemberId member);
}
