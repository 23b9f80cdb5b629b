package customers.core.customer;

import org.jspecify.annotations.Nullable;

/**
 * What is said of a customer when it is created.
 *
 * @param externalId what the parent's own books call it, unique among its live customers; null for nothing
 */
public record NewCustomer(String name, @Nullable String externalId) {

    /** One that has no external id. */
    public NewCustomer(String name) {
        this(name, null);
    }
}
