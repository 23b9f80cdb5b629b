package customers.core.id;

import java.util.UUID;

/** The id of a session. */
public record SessionId(UUID value) {

    /** A new id, greater than all that this process made before. */
    public static SessionId next() {
        return new SessionId(TimeOrdered.next());
    }

    /** Reads a UUID in its usual form. */
    public static SessionId of(String text) {
        return new SessionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
