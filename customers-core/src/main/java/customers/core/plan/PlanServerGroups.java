package customers.core.plan;

import customers.core.id.ServerGroupId;
import java.util.List;

/** Where a plan places websites, in the order in which the groups were given. */
public record PlanServerGroups(List<ServerGroupId> ids) {}
