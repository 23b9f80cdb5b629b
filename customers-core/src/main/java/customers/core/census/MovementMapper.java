package customers.core.census;

import customers.core.id.DeletionId;
import customers.core.id.OrgId;
import customers.core.tree.Status;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The table subtree_changes, which is inserted into: a row for each count that a write changes. */
@Mapper
interface MovementMapper {

    /** One org goes from a status to another. */
    void insertChange(@Param("id") OrgId id, @Param("from") Status from, @Param("to") Status to);

    /** All live orgs below the org from a depth on are about to be deleted. */
    void insertDelete(@Param("id") OrgId id, @Param("from") int from);

    /** What the delete took is live again. */
    void insertRestore(DeletionId deletion);

    /** The deleted orgs of the erasure are about to go. */
    void insertErasure(DeletionId erasure);
}
