package customers.core.quota;

import customers.core.id.OrgId;
import customers.core.id.SubscriptionId;
import org.jspecify.annotations.Nullable;

/**
 * What a draw is for.
 *
 * @param operation as the ledger tells it, for example {@code subscription.create}
 * @param subscription the subscription that was sold
 * @param org the customer that was created
 */
public record Cause(
        String operation,
        @Nullable SubscriptionId subscription,
        @Nullable OrgId org) {

    /** A sale. */
    public static Cause sale(SubscriptionId subscription) {
        return new Cause("subscription.create", subscription, null);
    }

    /** A new customer. */
    public static Cause customer(OrgId org) {
        return new Cause("customer.create", null, org);
    }
}
