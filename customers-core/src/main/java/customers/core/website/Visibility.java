package customers.core.website;

import customers.core.access.Caller;
import customers.core.access.Membership;
import customers.core.access.Operation;
import customers.core.access.Role;
import customers.core.id.MemberId;
import customers.core.tree.Lineage;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Which websites a caller may read at and below an org that its roles reach.
 *
 * @param all whether all; otherwise those granted to one of the members, of which an access token is none
 */
record Visibility(boolean all, List<MemberId> members) {

    static Visibility of(Caller caller, Lineage lineage) {
        List<Membership> reaching = caller.memberships().stream()
                .filter(membership -> lineage.depthBelow(membership.org()) >= 0)
                .toList();
        Set<Role> full = EnumSet.copyOf(Operation.READ_WEBSITES.roles());
        full.remove(Role.SITE_ACCESS);
        boolean all = reaching.stream()
                .anyMatch(membership -> membership.roles().stream().anyMatch(full::contains));
        return new Visibility(
                all,
                reaching.stream()
                        .filter(membership -> membership.roles().contains(Role.SITE_ACCESS))
                        .map(Membership::member)
                        .filter(Objects::nonNull)
                        .toList());
    }

    boolean isNothing() {
        return !all && members.isEmpty();
    }
}
