package customers.core.access;

import customers.core.id.MemberId;
import customers.core.id.OrgId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Roles in an org.
 *
 * @param member whose they are; null for those of an access token, which is nobody's
 * @param root whether the org is the master org
 */
public record Membership(@Nullable MemberId member, OrgId org, boolean root, Set<Role> roles) {

    /** The roles of an access token. */
    public Membership(OrgId org, boolean root, Set<Role> roles) {
        this(null, org, root, roles);
    }
}
