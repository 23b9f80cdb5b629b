package customers.core.credential;

import customers.core.access.Roles;
import customers.core.id.LoginId;
import customers.core.id.OrgId;
import customers.core.id.SessionId;
import customers.core.id.TokenId;
import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
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

    /** A session. */
    record Session(SessionId id, byte[] secretHash, LoginId loginId, Instant expiresAt) {}

    /** The token with this digest. */
    Optional<Token> findToken(byte[] secretHash);

    /** The session with this digest. */
    Optional<Session> findSession(byte[] secretHash);
}
