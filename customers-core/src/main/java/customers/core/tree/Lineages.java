package customers.core.tree;

import customers.core.id.OrgId;
import org.springframework.stereotype.Component;

/**
 * Reads the way from an org up to the root, with the locks that make what it says hold until the commit. Whoever writes
 * below an org shares a lock on it and on all above it; whoever changes an org's own row holds it alone. So a delete or a
 * suspension waits for every write that is under way in its subtree, and no later one slips past it; writes beside and
 * below each other never wait here.
 */
@Component
public class Lineages {
    private final LineageMapper mapper;

    public Lineages(LineageMapper mapper) {
        this.mapper = mapper;
    }

    /** For reading; takes no lock. */
    public Lineage of(OrgId org) {
        return Lineage.of(mapper.listLineage(org));
    }

    /** For a write below the org: shares a lock on it and on all above. */
    public Lineage forWriteBelow(OrgId org) {
        return Lineage.of(mapper.listLineageLocked(org));
    }

    /** For a change of the org's own row: shares locks on all above, holds its own alone. */
    public Lineage forChangeOf(OrgId org) {
        mapper.lockAncestors(org);
        mapper.lockForChange(org);
        return Lineage.of(mapper.listLineage(org));
    }
}
