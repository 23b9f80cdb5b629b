package customers.core.quota;

import customers.core.id.OrgId;
import customers.core.id.SubscriptionId;
import customers.core.id.WebsiteId;
import org.jspecify.annotations.Nullable;

/**
 * What a draw is for.
 *
 * @param operation as the ledger tells it, for example {@code subscription.create}
 * @param subscription the subscription that was sold
 * @param org the customer that was created
 * @param website the website that consumes
 */
public record Cause(
        String operation,
        @Nullable SubscriptionId subscription,
        @Nullable OrgId org,
        @Nullable WebsiteId website) {

    /** What it is drawn from, in words: the beginning of the sentence that refuses it. */
    String source() {
        return website == null ? "The seller's reseller subscription" : "The website's subscription";
    }

    /** A sale. */
    public static Cause sale(SubscriptionId subscription) {
        return new Cause("subscription.create", subscription, null, null);
    }

    /** A new customer. */
    public static Cause customer(OrgId org) {
        return new Cause("customer.create", null, org, null);
    }

    /** A website that consumes, by the operation that makes it do so. */
    public static Cause website(String operation, WebsiteId website) {
        return new Cause(operation, null, null, website);
    }
}
