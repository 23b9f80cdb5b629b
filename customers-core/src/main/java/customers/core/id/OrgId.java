package customers.core.id;

import java.util.UUID;

/** The id of an org. */
public record OrgId(UUID value) {

    /** A new id, greater than all that this process made before. */
    public static OrgId next() {
        return new OrgId(TimeOrdered.next());
    }

    /** Reads a UUID in its usual form. */
    public static OrgId of(String text) {
        return new OrgId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
