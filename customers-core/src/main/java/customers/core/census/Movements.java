package customers.core.census;

import customers.core.id.DeletionId;
import customers.core.id.OrgId;
import customers.core.tree.Status;
import org.springframework.stereotype.Component;

/**
 * Tells the census what becomes of orgs that there are, in the transaction of the write itself and under its locks, which
 * hold the orgs still. Rows are only added, so nobody waits here. Creations tell by their activity.
 */
@Component
public class Movements {
    private final MovementMapper movements;

    Movements(MovementMapper movements) {
        this.movements = movements;
    }

    /** One org went from a status to another. */
    public void changed(OrgId id, Status from, Status to) {
        if (from != to) {
            movements.insertChange(id, from, to);
        }
    }

    /** All live orgs below the org from a depth on, 0 being the org itself, are about to be deleted. */
    public void deleting(OrgId id, int from) {
        movements.insertDelete(id, from);
    }

    /** The orgs that the delete took have the statuses again that they had. */
    public void restored(DeletionId deletion) {
        movements.insertRestore(deletion);
    }

    /** The deleted orgs that the erasure marked are about to leave the tree. */
    public void erasing(DeletionId erasure) {
        movements.insertErasure(erasure);
    }
}
