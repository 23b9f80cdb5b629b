package customers.core.server;

import java.util.List;

/** Groups of servers, in the order of the plan that names them. */
public record ServerGroups(List<ServerGroup> items) {}
