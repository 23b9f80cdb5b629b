package customers.core.id;

import java.util.UUID;

/** The id of an activity. */
public record ActivityId(UUID value) {

    /** A new id, greater than all that this process made before. */
    public static ActivityId next() {
        return new ActivityId(TimeOrdered.next());
    }

    /** Reads a UUID in its usual form. */
    public static ActivityId of(String text) {
        return new ActivityId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
