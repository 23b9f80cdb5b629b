package customers.core.token;

import customers.core.id.OrgId;
import customers.core.id.TokenId;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The table access_tokens. */
@Mapper
public interface TokenMapper {

    /** Writes a token, with the digest of its secret. */
    void insert(
            @Param("orgId") OrgId orgId,
            @Param("token") AccessToken token,
            @Param("secretHash") byte[] secretHash,
            @Param("now") Instant now);

    /** The tokens of an org in the order of creation. */
    List<AccessToken> list(OrgId orgId);

    /** Removes a token of the org. */
    int delete(@Param("orgId") OrgId orgId, @Param("id") TokenId id);
}
