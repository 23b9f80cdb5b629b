package customers.core.quota;

import customers.core.id.OrgId;
import customers.core.id.SubscriptionId;
import org.jspecify.annotations.Nullable;

/**
 * A place where an invariant does not hold.
 *
 * @param invariant its number on the domain page, 1 to 5
 * @param rule what should hold, in words
 * @param subscription where, if it is one of a subscription
 * @param org where, if it is one of an org
 * @param resource of what: a resource or a server
 * @param expected what follows from the facts
 * @param found what is kept
 */
public record Finding(
        int invariant,
        String rule,
        @Nullable SubscriptionId subscription,
        @Nullable OrgId org,
        @Nullable String resource,
        String expected,
        String found) {

    /** One line for an operator. */
    @Override
    public String toString() {
        return "invariant " + invariant + ": " + rule
                + (subscription == null ? "" : "; subscription " + subscription)
                + (org == null ? "" : "; org " + org)
                + (resource == null ? "" : "; " + resource)
                + "; expected " + expected + ", found " + found;
    }
}
