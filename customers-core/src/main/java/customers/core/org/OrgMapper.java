package customers.core.org;

import customers.core.id.OrgId;
import customers.core.id.SubscriptionId;
import customers.core.tree.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** The tables orgs and org_tree. */
@Mapper
public interface OrgMapper {

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
            @Nullable String externalId,
            @Nullable SubscriptionId drawnFrom,
            Instant createdAt) {}

    /** Writes the org's own row; a duplicate key is a taken name or external id. */
    void insert(Row row);

    /** Puts the new org below its parent and all above that, which the transaction has locked; null for the master org. */
    void insertIntoTree(@Param("id") OrgId id, @Param("parentId") @Nullable OrgId parent);

    /** Writes the rows of several customers. */
    void insertAll(@Param("rows") List<Row> rows);

    /** Puts several below their parents. */
    void insertAllIntoTree(@Param("rows") List<Row> rows);

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

    /** To whom, by whom. */
    record SoldTo(OrgId customer, OrgId vendor) {}

    /** Locks the customers that are live, without waiting for one: throws at once. */
    List<OrgId> lockCustomers(@Param("sales") Map<SoldTo, Integer> sales);

    /** Counts so many subscriptions more for each live customer of its vendor; answers for how many customers. */
    int countSubscriptions(@Param("sales") Map<SoldTo, Integer> sales);
}
