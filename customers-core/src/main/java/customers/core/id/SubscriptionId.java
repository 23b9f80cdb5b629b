package customers.core.id;

/** The id of a subscription, a positive integer. */
public record SubscriptionId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
