package customers.core.id;

import java.util.UUID;

/** The id of a server. */
public record ServerId(UUID value) {

    /** A new id, greater than all that this process made before. */
    public static ServerId next() {
        return new ServerId(TimeOrdered.next());
    }

    /** Reads a UUID in its usual form. */
    public static ServerId of(String text) {
        return new ServerId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
