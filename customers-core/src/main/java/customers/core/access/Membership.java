package customers.core.access;

import customers.core.id.OrgId;
import java.util.Set;

/**
 * Roles in an org.
 *
 * @param root whether the org is the master org
 */
public record Membership(OrgId org, boolean root, Set<Role> roles) {}
