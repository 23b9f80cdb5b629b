package customers.core.member;

import customers.core.id.WebsiteId;
import java.util.List;

/** The websites that a member may read by the role SiteAccess, in the order of their ids. */
public record SiteAccesses(List<WebsiteId> items) {}
