package customers.core.access;

import java.util.Collection;

/** What a member or a token may do in its org and below. The table is {@link Operation}. */
public enum Role {
    OWNER(3),
    SUPER_ADMIN(2),
    BUSINESS(1),
    SITE_ACCESS(1),
    SUPPORT(1),
    SYSADMIN(1);

    private final int rank;

    Role(int rank) {
        this.rank = rank;
    }

    /** Whether one of these roles stands as high as this one: a credential cannot grant what is above its own. */
    public boolean isWithin(Collection<Role> held) {
        return held.stream().anyMatch(role -> role.rank >= rank);
    }
}
