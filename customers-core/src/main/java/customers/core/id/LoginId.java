package customers.core.id;

import java.util.UUID;

/** The id of a login. */
public record LoginId(UUID value) {

    /** A new id, greater than all that this process made before. */
    public static LoginId next() {
        return new LoginId(TimeOrdered.next());
    }

    /** Reads a UUID in its usual form. */
    public static LoginId of(String text) {
        return new LoginId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
