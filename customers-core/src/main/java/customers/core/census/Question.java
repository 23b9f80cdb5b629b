package customers.core.census;

import customers.core.id.OrgId;
import customers.core.tree.Status;
import org.jspecify.annotations.Nullable;

/**
 * What a count is of; for statements that read it along with something else, by the fragment CensusMapper.total.
 *
 * @param ancestor the org that they lie below
 * @param wayUp the ids from it up to the master org; nothing where there is no such org
 * @param maxDepth how many levels down, 1 for direct customers alone; null for all
 * @param status exactly this one; null for all but the deleted
 */
public record Question(
        OrgId ancestor,
        byte[] wayUp,
        @Nullable Integer maxDepth,
        @Nullable Status status) {

    /** How many bytes the way up is. */
    public int length() {
        return wayUp.length;
    }
}
