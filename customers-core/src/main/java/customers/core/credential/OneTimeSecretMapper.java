package customers.core.credential;

import customers.core.credential.OneTimeSecrets.Holder;
import customers.core.credential.OneTimeSecrets.Purpose;
import customers.core.id.LoginId;
import customers.core.id.MemberId;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** The table one_time_secrets. */
@Mapper
interface OneTimeSecretMapper {

    /** Writes the digest of a secret; 0 when there is no such login. */
    int insert(
            @Param("secretHash") byte[] secretHash,
            @Param("purpose") Purpose purpose,
            @Param("loginId") LoginId loginId,
            @Param("memberId") @Nullable MemberId memberId,
            @Param("expiresAt") Instant expiresAt);

    /** Whose a live secret is, for one of the purposes, with the digest as it is kept. */
    Optional<Kept> find(
            @Param("secretHash") byte[] secretHash,
            @Param("purposes") Collection<Purpose> purposes,
            @Param("now") Instant now);

    /** Removes one; 0 when it is not there any more. */
    int delete(byte[] secretHash);

    /** Removes those of a login. */
    int deleteOfLogin(@Param("loginId") LoginId loginId, @Param("purposes") Collection<Purpose> purposes);

    /** A row. */
    record Kept(
            byte[] secretHash,
            Purpose purpose,
            LoginId loginId,
            @Nullable MemberId memberId) {
        Holder holder() {
            return new Holder(loginId, memberId);
        }
    }
}
