package customers.core.subscription;

import customers.core.id.PlanId;
import customers.core.id.ServerId;
import customers.core.subscription.DedicatedServers.Purpose;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What is to change of a subscription; what is null stays.
 *
 * @param suspended true suspends, false lifts
 * @param restored true brings a deleted one back; a live one is live already
 * @param planId another plan of the same vendor
 * @param dedicatedServers all that it is to have from now on
 * @param friendlyName blank for the plan's name
 */
public record SubscriptionChange(
        @Nullable Boolean suspended,
        boolean restored,
        @Nullable PlanId planId,
        @Nullable SortedMap<Purpose, ServerId> dedicatedServers,
        @Nullable String friendlyName) {

    /** A change of a live one. */
    public SubscriptionChange(
            @Nullable Boolean suspended,
            @Nullable PlanId planId,
            @Nullable SortedMap<Purpose, ServerId> dedicatedServers,
            @Nullable String friendlyName) {
        this(suspended, false, planId, dedicatedServers, friendlyName);
    }

    /** What is to change of it beside its state. */
    SubscriptionChange withoutState() {
        return new SubscriptionChange(null, planId, dedicatedServers, friendlyName);
    }

    boolean isNothing() {
        return suspended == null && planId == null && dedicatedServers == null && friendlyName == null;
    }
}
