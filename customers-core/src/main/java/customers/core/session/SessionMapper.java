package customers.core.session;

import customers.core.id.LoginId;
import customers.core.id.SessionId;
import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The table sessions. */
@Mapper
public interface SessionMapper {

    /** Writes a session, with the digest of its secret. */
    void insert(
            @Param("id") SessionId id,
            @Param("loginId") LoginId loginId,
            @Param("secretHash") byte[] secretHash,
            @Param("now") Instant now,
            @Param("expiresAt") Instant expiresAt,
            @Param("origin") Origin origin);

    /** Removes a session. */
    int delete(SessionId id);
}
