package customers.core.tree;

import customers.core.id.OrgId;
import customers.core.id.SubscriptionId;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Reads org_tree upwards, with or without locks on the orgs on the way. */
@Mapper
interface LineageMapper {

    /** The org and all above it, without the reseller subscription. */
    List<Lineage.Node> listWayUp(OrgId id);

    /** The org and all above it. */
    List<Lineage.Node> listLineage(OrgId id);

    /** As {@link #listLineage}, and nothing on the way can be changed until the end of the transaction. */
    List<Lineage.Node> listLineageLocked(OrgId id);

    /**
     * One org on one of several ways up.
     *
     * @param position of the way among those that were asked for
     */
    record Step(
            int position,
            OrgId id,
            int depth,
            Status status,
            @Nullable OrgId suspendedBy,
            @Nullable SubscriptionId resellerSubscription) {

        Lineage.Node node() {
            return new Lineage.Node(id, depth, status, suspendedBy, resellerSubscription);
        }
    }

    /**
     * Does as {@link #listLineageLocked} for several orgs at once.
     *
     * @param waits whether it waits for what is locked; throws at once if not
     */
    List<Step> listLineagesLocked(@Param("orgs") List<OrgId> orgs, @Param("waits") boolean waits);

    /** Locks all above the org, without itself, against change. */
    List<OrgId> lockAncestors(OrgId id);

    /** Locks the org for a change of its own row. */
    Optional<OrgId> lockForChange(OrgId id);
}
