package customers.core.id;

/** The id of a plan, a positive integer. */
public record PlanId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
