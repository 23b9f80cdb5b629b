package customers.core.id;

import java.util.UUID;

/** The id of a website. */
public record WebsiteId(UUID value) {

    /** A new id, greater than all that this process made before. */
    public static WebsiteId next() {
        return new WebsiteId(TimeOrdered.next());
    }

    /** Reads a UUID in its usual form. */
    public static WebsiteId of(String text) {
        return new WebsiteId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
