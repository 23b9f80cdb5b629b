package customers.core.customer;

import customers.core.census.Census;
import customers.core.census.Question;
import customers.core.id.OrgId;
import customers.core.tree.Status;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many orgs there are where a listing reads, each asked for once. */
class Counts {
    private final Census census;
    private final OrgId master;
    private final Below below;
    private final Map<Asked, Long> known = new HashMap<>();

    private record Asked(
            OrgId org, @Nullable Integer depth, @Nullable Status status) {}

    Counts(Census census, OrgId master, Below below) {
        this.census = census;
        this.master = master;
        this.below = below;
    }

    /** Below, as deep as is listed; null for all but the deleted. */
    long below(@Nullable Status status) {
        return count(new Asked(below.org(), below.depth(), status));
    }

    /** What {@link #below} would ask. */
    Question ask(@Nullable Status status) {
        return census.ask(below.org(), below.depth(), status);
    }

    /** Below at any depth and with any status. */
    long subtree() {
        return count(new Asked(below.org(), null, null)) + count(new Asked(below.org(), null, Status.DELETED));
    }

    /** Of all orgs; null for all but the deleted. */
    long everywhere(@Nullable Status status) {
        return count(new Asked(master, null, status));
    }

    private long count(Asked asked) {
        return known.computeIfAbsent(asked, one -> census.count(one.org(), one.depth(), one.status()));
    }
}
