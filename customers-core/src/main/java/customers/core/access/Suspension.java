package customers.core.access;

import static customers.core.error.CustomersException.forbidden;

import customers.core.id.OrgId;
import customers.core.tree.Lineage;
import org.jspecify.annotations.Nullable;

/**
 * Whose word stands on a suspension, of an org or of what it has.
 *
 * @param suspendedBy the org that suspended it; null while it is not suspended
 */
public record Suspension(Lineage lineage, @Nullable OrgId suspendedBy) {

    /** Of two who suspended it, the higher one's word stands: the lower must not be able to lift it. */
    public boolean isTakenOverBy(OrgId by) {
        return suspendedBy == null || lineage.depthBelow(by) > lineage.depthBelow(suspendedBy);
    }

    /** Whether there is anything to lift; FORBIDDEN for anybody below who suspended it. */
    public boolean isLiftedBy(OrgId by) {
        if (suspendedBy == null) {
            return false;
        }
        if (lineage.depthBelow(by) < lineage.depthBelow(suspendedBy)) {
            throw forbidden("Only the org that suspended it, or one above that, may lift the suspension.");
        }
        return true;
    }
}
