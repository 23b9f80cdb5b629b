package customers.core.server;

import customers.core.id.ServerGroupId;
import java.time.Instant;

/** A group of servers, as it is read. */
public record ServerGroup(ServerGroupId id, String name, long serverCount, Instant createdAt) {}
