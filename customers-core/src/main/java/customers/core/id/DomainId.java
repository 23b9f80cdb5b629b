package customers.core.id;

import java.util.UUID;

/** The id of a domain of a website. */
public record DomainId(UUID value) {

    /** A new id, greater than all that this process made before. */
    public static DomainId next() {
        return new DomainId(TimeOrdered.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
