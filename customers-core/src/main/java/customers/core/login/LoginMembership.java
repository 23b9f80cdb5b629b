package customers.core.login;

import customers.core.access.Roles;
import customers.core.id.MemberId;
import customers.core.id.OrgId;

/**
 * A login's membership in a live org.
 *
 * @param root whether the org is the master org
 * @param siteAccessCount how many live websites it was granted
 */
public record LoginMembership(
        MemberId memberId, OrgId orgId, String orgName, boolean root, Roles roles, long siteAccessCount) {}
