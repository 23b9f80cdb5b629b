package customers.core.id;

import java.util.UUID;

/** The id of an access token. */
public record TokenId(UUID value) {

    /** A new id, greater than all that this process made before. */
    public static TokenId next() {
        return new TokenId(TimeOrdered.next());
    }

    /** Reads a UUID in its usual form. */
    public static TokenId of(String text) {
        return new TokenId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
