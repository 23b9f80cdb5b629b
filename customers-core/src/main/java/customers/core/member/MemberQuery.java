package customers.core.member;

import customers.core.access.Role;
import customers.core.id.WebsiteId;
import customers.core.listing.Page;
import org.jspecify.annotations.Nullable;

/**
 * Which members to list.
 *
 * @param role only those with this role
 * @param siteAccess only those who were granted this website
 */
public record MemberQuery(@Nullable Role role, @Nullable WebsiteId siteAccess, MemberSort sort, Page.Request page) {}
