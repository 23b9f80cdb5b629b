package customers.core.id;

import java.util.UUID;

/** The id of one soft delete, carried by all that it took along. */
public record DeletionId(UUID value) {

    /** A new id, greater than all that this process made before. */
    public static DeletionId next() {
        return new DeletionId(TimeOrdered.next());
    }

    /** Reads a UUID in its usual form. */
    public static DeletionId of(String text) {
        return new DeletionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
