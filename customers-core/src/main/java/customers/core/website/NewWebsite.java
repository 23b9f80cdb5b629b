package customers.core.website;

import customers.core.id.ServerGroupId;
import customers.core.id.ServerId;
import customers.core.id.SubscriptionId;
import customers.core.plan.PhpVersion;
import customers.core.subscription.DedicatedServers.Purpose;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a website when it is created.
 *
 * @param domain Unicode or ASCII
 * @param subscriptionId what to consume from; null for the oldest active one that has room
 * @param servers those that are asked for; empty for none
 * @param serverGroupId where to place it, when the plan lets choose
 * @param phpVersion null for the plan's default
 */
public record NewWebsite(
        WebsiteKind kind,
        String domain,
        @Nullable SubscriptionId subscriptionId,
        Map<Purpose, ServerId> servers,
        @Nullable ServerGroupId serverGroupId,
        @Nullable PhpVersion phpVersion) {}
