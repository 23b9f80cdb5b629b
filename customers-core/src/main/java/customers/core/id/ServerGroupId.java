package customers.core.id;

import java.util.UUID;

/** The id of a group of servers. */
public record ServerGroupId(UUID value) {

    /** A new id, greater than all that this process made before. */
    public static ServerGroupId next() {
        return new ServerGroupId(TimeOrdered.next());
    }

    /** Reads a UUID in its usual form. */
    public static ServerGroupId of(String text) {
        return new ServerGroupId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
