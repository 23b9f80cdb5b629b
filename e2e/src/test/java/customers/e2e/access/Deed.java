package customers.e2e.access;

import static customers.e2e.access.Deed.Kind.PUBLIC;
import static customers.e2e.access.Deed.Kind.READ;
import static customers.e2e.access.Deed.Kind.WRITE;

/**
 * "Who may do what" of the domain page as a table: what may be done to an org, and the roles that may do it there and
 * below. In an order in which no deed spoils the next.
 */
enum Deed {
    READ_ORG(READ, "Owner SuperAdmin Support Sysadmin"),
    LIST_CUSTOMERS(READ, "Owner SuperAdmin Support Sysadmin"),
    LIST_SOLD(READ, "Owner SuperAdmin Support Sysadmin"),
    READ_SUBSCRIPTION(READ, "Owner SuperAdmin Support Sysadmin"),
    LIST_PLANS(PUBLIC, "Owner SuperAdmin Support Sysadmin Business SiteAccess"),
    READ_PLAN(PUBLIC, "Owner SuperAdmin Support Sysadmin Business SiteAccess"),
    LIST_TOKENS(READ, "Owner SuperAdmin"),
    CREATE_TOKEN(WRITE, "Owner SuperAdmin"),
    REVOKE_TOKEN(WRITE, "Owner SuperAdmin"),
    CREATE_PLAN(WRITE, "Owner SuperAdmin Business"),
    CREATE_CUSTOMER(WRITE, "Owner SuperAdmin"),
    SELL(WRITE, "Owner SuperAdmin"),
    RENAME(WRITE, "Owner SuperAdmin"),
    SUSPEND(WRITE, "Owner SuperAdmin"),
    DELETE(WRITE, "Owner SuperAdmin");

    /** What it does to the org, and whether a credential is needed. */
    enum Kind {
        PUBLIC,
        READ,
        WRITE
    }

    private final Kind kind;
    private final String roles;

    Deed(Kind kind, String roles) {
        this.kind = kind;
        this.roles = " " + roles + " ";
    }

    Kind kind() {
        return kind;
    }

    boolean isFor(String role) {
        return roles.contains(" " + role + " ");
    }
}
