package customers.core.subscription;

import customers.core.id.PlanId;
import customers.core.id.ServerId;
import customers.core.subscription.DedicatedServers.Purpose;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a subscription when it is sold.
 *
 * @param planId one of the seller's own plans
 * @param dedicatedServers only when the seller is the master org; empty for none
 * @param friendlyName null or blank for the plan's name
 * @param externalId what the vendor's own books call it, unique among what it has sold; null for nothing
 */
public record NewSubscription(
        PlanId planId,
        SortedMap<Purpose, ServerId> dedicatedServers,
        @Nullable String friendlyName,
        @Nullable String externalId) {

    /** One that has no external id. */
    public NewSubscription(
            PlanId planId, SortedMap<Purpose, ServerId> dedicatedServers, @Nullable String friendlyName) {
        this(planId, dedicatedServers, friendlyName, null);
    }
}
