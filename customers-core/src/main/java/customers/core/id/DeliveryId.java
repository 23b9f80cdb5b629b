package customers.core.id;

import java.util.UUID;

/** The id of a delivery of an event to a webhook. */
public record DeliveryId(UUID value) {

    /** A new id, greater than all that this process made before. */
    public static DeliveryId next() {
        return new DeliveryId(TimeOrdered.next());
    }

    /** Reads a UUID in its usual form. */
    public static DeliveryId of(String text) {
        return new DeliveryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
