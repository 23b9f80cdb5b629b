package customers.core.census;

import customers.core.WithCore;
import customers.core.deletion.Erasures;
import customers.core.id.OrgId;
import customers.core.org.OrgChange;
import customers.core.transaction.Transactions;
import customers.core.tree.Status;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** What the tests of the census do again and again. */
abstract class WithCensus extends WithCore {
    @Autowired
    CensusMapper mapper;

    @Autowired
    Erasures erasures;

    @Autowired
    Transactions transactions;

    final void restore(OrgId org) {
        orgs.update(admin(), org, new OrgChange(null, false, true, null, null));
    }

    /** What a count of the rows says. */
    final long counted(OrgId org, @Nullable Integer maxDepth, @Nullable Status status) {
        return number(
                "SELECT COUNT(*) FROM org_tree t JOIN orgs o ON o.id = t.descendant_id WHERE t.ancestor_id = ?"
                        + " AND t.depth BETWEEN 1 AND ? AND (o.status = ? OR (? IS NULL AND o.status <> 'DELETED'))",
                bytes(org),
                maxDepth == null ? 1000 : maxDepth,
                status == null ? "" : status.name(),
                status == null ? null : status.name());
    }

    /** Live ones below and directly below, then by status. */
    final List<Long> counts(OrgId org) {
        return List.of(
                census.count(org, null, null),
                census.count(org, 1, null),
                census.count(org, null, Status.ACTIVE),
                census.count(org, null, Status.SUSPENDED),
                census.count(org, null, Status.DELETED));
    }

    static byte[] bytes(OrgId id) {
        return ByteBuffer.allocate(16)
                .putLong(id.value().getMostSignificantBits())
                .putLong(id.value().getLeastSignificantBits())
                .array();
    }
}
