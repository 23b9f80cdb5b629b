package customers.core.error;

import customers.core.id.OrgId;
import customers.core.id.SubscriptionId;
import org.jspecify.annotations.Nullable;

/** What exactly is wrong: a field of the request, or a resource that runs short. */
public sealed interface Violation {

    /**
     * A field that breaks a rule.
     *
     * @param field the path of the field in the request, in the proto's names, for example {@code customer.name}
     * @param reason what it must be
     */
    record Field(String field, String reason) implements Violation {}

    /**
     * A resource that the seller, or the org of a website, has too little of.
     *
     * @param requested how much was asked for; null for an unlimited grant
     * @param available how much is left; 0 when the resource is not granted at all
     * @param subscription the subscription that runs short
     * @param holder the org that holds it
     */
    record Quota(String resource, @Nullable Long requested, long available, OrgId holder, SubscriptionId subscription)
            implements Violation {}
}
