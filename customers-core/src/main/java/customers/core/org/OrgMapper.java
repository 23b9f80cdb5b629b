package customers.core.org;

import customers.core.id.DeletionId;
import customers.core.id.OrgId;
import customers.core.id.SubscriptionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** The tables orgs and org_tree. */
@Mapper
public interface OrgMapper {

    /** The org and all above it, nearest first. */
    List<Lineage.Node> listLineage(OrgId id);

    /** As {@link #listLineage}, and nothing on the way can be changed until the end of the transaction. */
    List<Lineage.Node> listLineageLocked(OrgId id);

    /** Locks all above the org, without itself, against change. */
    List<OrgId> lockAncestors(OrgId id);

    /** Locks the org for a change of its own row. */
    Optional<OrgId> lockForChange(OrgId id);

    /** The org as it is read. */
    Optional<Org> find(OrgId id);

    /** The master org, if there is one. */
    Optional<OrgId> findRoot();

    /** The new row. */
    record Row(
            OrgId id,
            @Nullable OrgId parentId,
            @Nullable Integer root,
            String name,
            byte @Nullable [] nameKey,
            @Nullable SubscriptionId drawnFrom,
            Instant createdAt) {}

    /** Writes the org's own row; a duplicate key is a taken name. */
    void insert(Row row);

    /** Puts the new org below its parent and all above that. */
    void insertIntoTree(OrgId id);

    /** Changes what is not null. */
    int updateDetails(
            @Param("id") OrgId id,
            @Param("name") @Nullable String name,
            @Param("nameKey") byte @Nullable [] nameKey,
            @Param("locale") @Nullable String locale,
            @Param("webhook") @Nullable String webhook);

    /** Suspends or lifts a live org. */
    int updateStatus(
            @Param("id") OrgId id, @Param("status") Status status, @Param("suspendedBy") @Nullable OrgId suspendedBy);

    /** Counts a subscription more for a live customer of the parent; 0 when it is not. */
    int countSubscription(@Param("id") OrgId id, @Param("parentId") OrgId parentId);

    /** Marks the org and all live orgs below it as taken by one delete. */
    int deleteSubtree(@Param("id") OrgId id, @Param("deletion") DeletionId deletion, @Param("now") Instant now);
}
