package customers.core.credential;

import customers.core.access.Roles;
import customers.core.id.LoginId;
import customers.core.id.MemberId;
import customers.core.id.OrgId;
import customers.core.id.SessionId;
import customers.core.id.TokenId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Looks credentials up by the digest of their secret. */
@Mapper
public interface CredentialMapper {

    /** A token of a live org. */
    record Token(
            TokenId id,
            byte[] secretHash,
            OrgId orgId,
            boolean root,
            Roles roles,
            @Nullable Instant expiresAt) {}

    /**
     * A session.
     *
     * @param memberId the one membership that it reaches; null for all of the login
     */
    record Session(
            SessionId id,
            byte[] secretHash,
            LoginId loginId,
            @Nullable MemberId memberId,
            Instant expiresAt) {}

    /** Roles of a login in a live org. */
    record Held(MemberId memberId, OrgId orgId, boolean root, Roles roles) {}

    /** The token with this digest. */
    Optional<Token> findToken(byte[] secretHash);

    /** The session with this digest; none where it reaches one membership alone and that is gone. */
    Optional<Session> findSession(byte[] secretHash);

    /**
     * The memberships of a login in live orgs, in the order of joining.
     *
     * @param member only this one; null for all
     */
    List<Held> listMemberships(@Param("id") LoginId id, @Param("member") @Nullable MemberId member);
}
