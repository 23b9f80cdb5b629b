package customers.core.access;

import static customers.core.access.Role.BUSINESS;
import static customers.core.access.Role.OWNER;
import static customers.core.access.Role.SITE_ACCESS;
import static customers.core.access.Role.SUPER_ADMIN;
import static customers.core.access.Role.SUPPORT;
import static customers.core.access.Role.SYSADMIN;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who may do what: the one table. A role counts in the org it is held in and in every org below it. Source: the domain
 * page, "Who may do what"; docs/access.md is printed from here and a test holds it.
 */
public enum Operation {
    READ_ORG(Kind.READ, OWNER, SUPER_ADMIN, SUPPORT, SYSADMIN),
    UPDATE_ORG(Kind.WRITE, OWNER, SUPER_ADMIN),
    SUSPEND_ORG(Kind.WRITE_FROM_ABOVE, OWNER, SUPER_ADMIN),
    DELETE_ORG(Kind.WRITE, OWNER, SUPER_ADMIN),
    CREATE_CUSTOMER(Kind.WRITE, OWNER, SUPER_ADMIN),
    LIST_CUSTOMERS(Kind.READ, OWNER, SUPER_ADMIN, SUPPORT, SYSADMIN),
    CREATE_SUBSCRIPTION(Kind.WRITE, OWNER, SUPER_ADMIN),
    ONBOARD_CUSTOMER(Kind.WRITE, OWNER, SUPER_ADMIN),
    READ_SUBSCRIPTIONS(Kind.READ, OWNER, SUPER_ADMIN, SUPPORT, SYSADMIN),
    CREATE_PLAN(Kind.WRITE, OWNER, SUPER_ADMIN, BUSINESS),
    LIST_TOKENS(Kind.READ, OWNER, SUPER_ADMIN),
    CREATE_TOKEN(Kind.WRITE, OWNER, SUPER_ADMIN),
    REVOKE_TOKEN(Kind.WRITE, OWNER, SUPER_ADMIN),
    READ_SERVERS(Kind.READ, OWNER, SUPER_ADMIN, SYSADMIN),
    CREATE_SERVER(Kind.WRITE, OWNER, SUPER_ADMIN, SYSADMIN),
    CREATE_SERVER_GROUP(Kind.WRITE, OWNER, SUPER_ADMIN, SYSADMIN),
    CHANGE_SERVER_GROUP(Kind.WRITE, OWNER, SUPER_ADMIN, SYSADMIN),
    RESTORE_ORG(Kind.RESTORE, OWNER, SUPER_ADMIN),
    ERASE(Kind.ERASE, OWNER, SUPER_ADMIN, SUPPORT),
    READ_LOGINS(Kind.READ, OWNER, SUPER_ADMIN, SUPPORT, SYSADMIN),
    CREATE_LOGIN(Kind.WRITE, OWNER, SUPER_ADMIN),
    READ_MEMBERS(Kind.READ, OWNER, SUPER_ADMIN, SUPPORT, SYSADMIN),
    CHANGE_MEMBERS(Kind.WRITE, OWNER, SUPER_ADMIN),
    CHANGE_OWNER(Kind.WRITE, OWNER, SUPER_ADMIN),
    CREATE_SSO_LINK(Kind.WRITE, OWNER, SUPER_ADMIN),
    UPDATE_SUBSCRIPTION(Kind.WRITE, OWNER, SUPER_ADMIN),
    CHANGE_SUBSCRIPTION(Kind.WRITE_FROM_ABOVE, OWNER, SUPER_ADMIN),
    RESTORE_SUBSCRIPTION(Kind.RESTORE, OWNER, SUPER_ADMIN),
    RECOUNT_SUBSCRIPTION(Kind.WRITE, OWNER, SUPER_ADMIN),
    UPDATE_PLAN(Kind.WRITE, OWNER, SUPER_ADMIN, BUSINESS),
    DELETE_PLAN(Kind.WRITE, OWNER, SUPER_ADMIN, BUSINESS),
    READ_WEBSITES(Kind.READ, OWNER, SUPER_ADMIN, SITE_ACCESS, SUPPORT, SYSADMIN),
    CREATE_WEBSITE(Kind.WRITE, OWNER, SUPER_ADMIN),
    UPDATE_WEBSITE(Kind.WRITE, OWNER, SUPER_ADMIN),
    SUSPEND_WEBSITE(Kind.WRITE, OWNER, SUPER_ADMIN, SUPPORT),
    DELETE_WEBSITE(Kind.WRITE, OWNER, SUPER_ADMIN),
    READ_ACTIVITIES(Kind.READ, OWNER, SUPER_ADMIN, SUPPORT, SYSADMIN),
    READ_LEDGER(Kind.READ, OWNER, SUPER_ADMIN, SUPPORT, SYSADMIN),
    VERIFY_LEDGER(Kind.READ, OWNER, SUPER_ADMIN, SUPPORT, SYSADMIN),
    WATCH_EVENTS(Kind.READ, OWNER, SUPER_ADMIN, SUPPORT, SYSADMIN),
    READ_WEBHOOKS(Kind.READ, OWNER, SUPER_ADMIN),
    CHANGE_WEBHOOKS(Kind.WRITE, OWNER, SUPER_ADMIN);

    /** What the state of the orgs on the way allows. */
    public enum Kind {
        /** Allowed to members of suspended orgs, and on deleted orgs. */
        READ,
        /** Refused to members of an org that is suspended or below a suspended one, and on deleted orgs. */
        WRITE,
        /** As WRITE, and only for members of an org above. */
        WRITE_FROM_ABOVE,
        /** As WRITE_FROM_ABOVE, and on deleted orgs too. */
        RESTORE,
        /** As WRITE, only for members of the master org, and on deleted orgs too. */
        ERASE
    }

    private final Kind kind;

    @SuppressWarnings("ImmutableEnumChecker") // it is not modifiable
    private final Set<Role> roles;

    Operation(Kind kind, Role first, Role... others) {
        this.kind = kind;
        this.roles = Collections.unmodifiableSet(EnumSet.of(first, others));
    }

    /** What the state of the orgs on the way allows. */
    public Kind kind() {
        return kind;
    }

    /** The roles, any one of which suffices. */
    public Set<Role> roles() {
        return roles;
    }

    /** Whether one of these roles suffices. */
    public boolean isAllowedTo(Set<Role> held) {
        return held.stream().anyMatch(roles::contains);
    }
}
