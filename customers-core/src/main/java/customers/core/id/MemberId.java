package customers.core.id;

import java.util.UUID;

/** The id of a member, a login in an org. */
public record MemberId(UUID value) {

    /** A new id, greater than all that this process made before. */
    public static MemberId next() {
        return new MemberId(TimeOrdered.next());
    }

    /** Reads a UUID in its usual form. */
    public static MemberId of(String text) {
        return new MemberId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
