package customers.e2e.access;

/**
 * Where the org that something is done to stands, seen from the caller's. In an order in which what may be deleted comes
 * after those who need it.
 */
enum Relation {
    PARENT,
    SIBLING,
    STRANGER,
    UNKNOWN,
    GRANDCHILD,
    CHILD,
    OWN,
    /** The child was suspended by the caller's org. */
    SUSPENDED_CHILD,
    DELETED_CHILD,
    /** The caller's own org was suspended from above. */
    OWN_SUSPENDED,
    /** The caller's own org is active and its parent was suspended. */
    OWN_BELOW_SUSPENDED,
    OWN_DELETED;

    boolean isWithinReach() {
        return switch (this) {
            case PARENT, SIBLING, STRANGER, UNKNOWN -> false;
            default -> true;
        };
    }

    boolean isBelow() {
        return switch (this) {
            case GRANDCHILD, CHILD, SUSPENDED_CHILD, DELETED_CHILD -> true;
            default -> false;
        };
    }
}
