package customers.core.customer;

import customers.core.id.ActivityId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When something was found out, as the feed tells it.
 *
 * @param since the position of the feed when the reading began: whatever was committed after it has a later one, or none yet
 * @param seen those events without a position that are accounted for, as is every event up to that position and no other;
 *     null where that is not known, so that what has come since cannot be told from what is accounted for
 */
record Moment(long since, @Nullable Set<ActivityId> seen) {
    /** That of which it is not known what was seen. */
    static Moment unsure(long since) {
        return new Moment(since, null);
    }

    /** The same where it is not known what was seen. */
    Moment unsure() {
        return unsure(since);
    }

    /** The same, with nothing of matter up to a later position, nor without one but what was seen. */
    Moment at(long position) {
        return new Moment(position, seen == null ? Set.of() : seen);
    }

    /** That of what was found in either: the earlier, and what was seen is known only where they are the same. */
    Moment and(Moment other) {
        return equals(other) ? this : unsure(Math.min(since, other.since));
    }
}
