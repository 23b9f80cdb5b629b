package customers.core.org;

import customers.core.etag.ETag;
import customers.core.id.LoginId;
import customers.core.id.MemberId;
import customers.core.id.OrgId;
import customers.core.tree.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A node of the tree of resellers, as it is read.
 *
 * @param parentId null for the master org
 * @param status by its own flag: an active org may lie below a suspended one
 * @param suspendedBy the org of the ancestor who suspended it
 * @param owner the owner's name
 * @param ownerId the owner's member id
 * @param subscriptionsCount live subscriptions that it holds
 * @param websitesCount live websites that it has
 * @param locale a BCP 47 tag
 * @param externalId what the parent's own books call it
 */
public record Org(
        OrgId id,
        @Nullable OrgId parentId,
        String name,
        Status status,
        @Nullable OrgId suspendedBy,
        @Nullable String owner,
        @Nullable String ownerEmail,
        @Nullable MemberId ownerId,
        @Nullable LoginId ownerLoginId,
        long subscriptionsCount,
        long websitesCount,
        Instant createdAt,
        String locale,
        @Nullable String slackNotificationWebhookUrl,
        @Nullable String externalId) {

    /** The version of what can be set of it: not its counts, nor what its owner calls themselves. */
    public ETag etag() {
        return ETag.of("org", id, name, status, suspendedBy, ownerId, locale, slackNotificationWebhookUrl, externalId);
    }
}
