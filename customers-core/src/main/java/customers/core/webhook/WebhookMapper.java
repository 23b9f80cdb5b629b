package customers.core.webhook;

import customers.core.id.OrgId;
import customers.core.id.WebhookId;
import customers.core.listing.Slice;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** The table webhooks. */
@Mapper
interface WebhookMapper {

    /** The webhooks of an org, none of which changes until the end of the transaction, nor is there one more. */
    List<WebhookId> lockAll(OrgId orgId);

    /** Writes one. */
    void insert(Webhook webhook);

    /** One page of those of an org, in the order of creation. */
    List<Webhook> list(@Param("orgId") OrgId orgId, @Param("slice") Slice slice);

    /** How many an org has. */
    long count(OrgId orgId);

    /** One of an org. */
    Optional<Webhook> find(@Param("orgId") OrgId orgId, @Param("id") WebhookId id);

    /** Changes one of an org: what is null stays, an empty description goes. */
    int update(
            @Param("orgId") OrgId orgId,
            @Param("id") WebhookId id,
            @Param("change") WebhookChange change,
            @Param("kinds") @Nullable Kinds kinds);

    /** Removes one of an org. */
    int delete(@Param("orgId") OrgId orgId, @Param("id") WebhookId id);
}
