package customers.core.dryrun;

import customers.core.id.SubscriptionId;
import org.jspecify.annotations.Nullable;

/**
 * What a call would draw of a resource.
 *
 * @param subscription which it would be drawn from
 * @param amount in the resource's own unit; below 0 what would be given back, 0 what is unlimited
 * @param remaining what would be left; null when that is unlimited
 */
public record Drawn(
        SubscriptionId subscription,
        String resource,
        long amount,
        @Nullable Long remaining) {}
