package customers.core.tree;

import customers.core.id.OrgId;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;

/** Reads org_tree upwards, with or without locks on the orgs on the way. */
@Mapper
interface LineageMapper {

    /** The org and all above it, without the reseller subscription. */
    List<Lineage.Node> listWayUp(OrgId id);

    /** The org and all above it. */
    List<Lineage.Node> listLineage(OrgId id);

    /** As {@link #listLineage}, and nothing on the way can be changed until the end of the transaction. */
    List<Lineage.Node> listLineageLocked(OrgId id);

    /** Locks all above the org, without itself, against change. */
    List<OrgId> lockAncestors(OrgId id);

    /** Locks the org for a change of its own row. */
    Optional<OrgId> lockForChange(OrgId id);
}
