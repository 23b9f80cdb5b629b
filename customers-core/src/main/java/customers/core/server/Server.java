package customers.core.server;

import customers.core.id.OrgId;
import customers.core.id.ServerGroupId;
import customers.core.id.ServerId;
import customers.core.id.SubscriptionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A server, as it is read.
 *
 * @param subscriptionId the live subscription it is dedicated to
 * @param customerOrgId who holds that subscription
 */
public record Server(
        ServerId id,
        ServerGroupId groupId,
        String friendlyName,
        String hostname,
        ServerIps ips,
        Instant createdAt,
        @Nullable SubscriptionId subscriptionId,
        @Nullable OrgId customerOrgId,
        @Nullable String customerOrgName) {}
