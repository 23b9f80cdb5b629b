package customers.bench.load;

import java.util.UUID;

/** One call of one operation, whichever way it goes. */
public sealed interface Call {
    /**
     * Sells a plan to a customer.
     *
     * @param source the subscription that the vendor draws from
     */
    record Sale(UUID vendor, UUID customer, long plan, long source) implements Call {}

    /**
     * Creates a customer.
     *
     * @param source the subscription that the parent draws from
     */
    record Creation(UUID parent, String name, long source) implements Call {}

    /** Lists customers, with what is to be listed as the query of a URL. */
    record Listing(UUID org, Query query) implements Call {}

    /** Reads an org. */
    record ReadOrg(UUID org) implements Call {}

    /** Lists what a vendor has sold to a customer. */
    record Subscriptions(UUID vendor, UUID customer) implements Call {}

    /** Reads a plan. */
    record ReadPlan(UUID vendor, long plan) implements Call {}
}
