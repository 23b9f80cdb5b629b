package customers.core.session;

import customers.core.id.LoginId;
import customers.core.id.MemberId;
import customers.core.id.OrgId;
import customers.core.id.SessionId;
import customers.core.listing.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** The table sessions. */
@Mapper
public interface SessionMapper {

    /** Writes a session, with the digest of its secret. */
    void insert(
            @Param("id") SessionId id,
            @Param("loginId") LoginId loginId,
            @Param("memberId") @Nullable MemberId memberId,
            @Param("secretHash") byte[] secretHash,
            @Param("now") Instant now,
            @Param("expiresAt") Instant expiresAt,
            @Param("origin") Origin origin);

    /** Whose a session is. */
    Optional<SessionHolder> findHolder(SessionId id);

    /** One page of the live sessions that the holder may see, in the order of creation. */
    List<Session> list(@Param("holder") SessionHolder holder, @Param("now") Instant now, @Param("slice") Slice slice);

    /** How many there are on all pages. */
    long count(@Param("holder") SessionHolder holder, @Param("now") Instant now);

    /** Removes a session that the holder may see. */
    int delete(@Param("holder") SessionHolder holder, @Param("id") SessionId id, @Param("now") Instant now);

    /** Removes all that the holder may see. */
    int deleteAll(SessionHolder holder);

    /** Removes all of a login but one; all when none is named. */
    int deleteOthers(@Param("loginId") LoginId loginId, @Param("kept") @Nullable SessionId kept);

    /** Where what is done to the holder's sessions is told: the org of the link, else the realm. */
    Optional<OrgId> findOrgToTell(SessionHolder holder);

    /** The live org in which a link to the member opens a session. */
    Optional<OrgId> findLiveOrg(MemberId id);
}
