package customers.core.server;

import customers.core.id.ServerGroupId;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a server when it is registered.
 *
 * @param hostname compared without case
 * @param groupId null for the oldest group
 */
public record NewServer(
        String friendlyName, String hostname, @Nullable ServerGroupId groupId, ServerIps ips) {}
