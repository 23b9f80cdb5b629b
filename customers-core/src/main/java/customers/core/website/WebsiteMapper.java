package customers.core.website;

import customers.core.id.DeletionId;
import customers.core.id.DomainId;
import customers.core.id.OrgId;
import customers.core.id.SubscriptionId;
import customers.core.id.WebsiteId;
import customers.core.listing.Slice;
import customers.core.plan.PhpVersion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** The table websites, and their number in orgs. */
@Mapper
interface WebsiteMapper {

    /** The new row. */
    record Row(
            WebsiteId id,
            OrgId orgId,
            @Nullable SubscriptionId subscriptionId,
            WebsiteKind kind,
            DomainId domainId,
            DomainName domain,
            Tags tags,
            PhpVersion phpVersion,
            PlacedServers servers,
            Instant createdAt) {

        @Nullable
        String consumes() {
            return kind.resource();
        }
    }

    /** Writes a website; a duplicate key is a taken domain. */
    void insert(Row row);

    /** Counts one more or one less in the org. */
    void count(@Param("orgId") OrgId orgId, @Param("change") int change);

    /** What a change of a website is decided by. */
    record Held(
            WebsiteId id,
            @Nullable SubscriptionId subscriptionId,
            @Nullable String consumes,
            String domain,
            WebsiteStatus status,
            @Nullable OrgId suspendedBy,
            Tags tags,
            PhpVersion phpVersion,
            @Nullable DeletionId deletionId) {

        boolean isDeleted() {
            return status == WebsiteStatus.DELETED;
        }

        boolean isMovedBy(WebsiteChange change) {
            return change.subscriptionId() != null && !change.subscriptionId().equals(subscriptionId);
        }
    }

    /** Locks a website of the org for a change, a deleted one too. */
    Optional<Held> lock(@Param("orgId") OrgId orgId, @Param("id") WebsiteId id);

    /** Deletes a live one softly; who suspended it stays, so that a restore does not lift it. */
    int delete(
            @Param("orgId") OrgId orgId,
            @Param("id") WebsiteId id,
            @Param("deletion") DeletionId deletion,
            @Param("now") Instant now);

    /** Whether the delete took an org or a subscription, and the website along with it. */
    boolean isTakenAlong(DeletionId deletion);

    /** Brings a deleted one back in the state it was in; a duplicate key is a taken domain. */
    void restore(WebsiteId id);

    /** Suspends or lifts. */
    void updateStatus(
            @Param("id") WebsiteId id,
            @Param("status") WebsiteStatus status,
            @Param("suspendedBy") @Nullable OrgId suspendedBy);

    /** Changes what is not null. */
    void updateDetails(
            @Param("id") WebsiteId id,
            @Param("phpVersion") @Nullable PhpVersion phpVersion,
            @Param("tags") @Nullable Tags tags,
            @Param("subscription") @Nullable SubscriptionId subscription);

    /** A website of the org that is visible, a deleted one too. */
    Optional<Website> find(
            @Param("orgId") OrgId orgId, @Param("id") WebsiteId id, @Param("visibility") Visibility visibility);

    /** One page. */
    List<Website> list(
            @Param("orgId") OrgId orgId,
            @Param("query") WebsiteQuery query,
            @Param("visibility") Visibility visibility,
            @Param("slice") Slice slice);

    /** How many match on all pages. */
    long countAll(
            @Param("orgId") OrgId orgId,
            @Param("query") WebsiteQuery query,
            @Param("visibility") Visibility visibility);
}
