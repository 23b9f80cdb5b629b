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
 */
public record NewSubscription(
        PlanId planId,
        SortedMap<Purpose, ServerId> dedicatedServers,
        @Nullable String friendlyName) {}
