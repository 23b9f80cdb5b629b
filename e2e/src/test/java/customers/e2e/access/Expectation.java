package customers.e2e.access;

import customers.e2e.driver.Code;
import java.util.Set;

/** What the domain page says must be answered: `ok` or one of the codes. More than one where it leaves the choice. */
final class Expectation {
    static final String OK = "ok";
    private static final String FORBIDDEN = Code.FORBIDDEN.json();
    private static final String NOT_FOUND = Code.NOT_FOUND.json();
    private static final String UNAUTHORIZED = Code.UNAUTHORIZED.json();

    private Expectation() {}

    static Set<String> of(String role, Deed deed, Relation relation) {
        if (deed.kind() == Deed.Kind.PUBLIC) {
            return ofPublic(relation);
        }
        if (relation == Relation.OWN_DELETED || isDoneByTheDeleted(role, deed, relation)) {
            return Set.of(UNAUTHORIZED);
        }
        if (!relation.isWithinReach() || !deed.isFor(role)) {
            return Set.of(FORBIDDEN);
        }
        if (relation == Relation.DELETED_CHILD) {
            return ofDeleted(deed);
        }
        return mayAct(role, deed, relation) ? Set.of(OK) : Set.of(FORBIDDEN);
    }

    /** Whoever could delete their own org just did, and their token with it. */
    private static boolean isDoneByTheDeleted(String role, Deed deed, Relation relation) {
        return deed == Deed.RESTORE_ORG && relation == Relation.OWN && Deed.DELETE.isFor(role);
    }

    private static boolean mayAct(String role, Deed deed, Relation relation) {
        boolean suspended = relation == Relation.OWN_SUSPENDED || relation == Relation.OWN_BELOW_SUSPENDED;
        // No SuperAdmin demotes or removes the Owner of their own org, whom SET_OWNER has made one.
        boolean against = (deed == Deed.REMOVE_OWNER || deed == Deed.DELETE_MEMBER)
                && role.equals("SuperAdmin")
                && relation == Relation.OWN;
        return switch (deed.kind()) {
            case PUBLIC, READ -> true;
            case WRITE -> !suspended && !against;
            // Of an org that is not deleted, this lifts what is not suspended, which is no change.
            case RESTORE -> !suspended;
            case FROM_ABOVE -> relation.isBelow();
            case ERASE -> false;
        };
    }

    /** The plans of a deleted org, or of one that never was: there is nothing to hide and nothing to show. */
    private static Set<String> ofPublic(Relation relation) {
        return switch (relation) {
            case UNKNOWN -> Set.of(NOT_FOUND);
            case DELETED_CHILD, OWN_DELETED -> Set.of(OK, NOT_FOUND);
            default -> Set.of(OK);
        };
    }

    /** What is deleted may still be shown as such, and restored from above, but never written; it is no reseller. */
    private static Set<String> ofDeleted(Deed deed) {
        return switch (deed.kind()) {
            case RESTORE -> Set.of(OK);
            case READ -> Set.of(OK, NOT_FOUND);
            default ->
                switch (deed) {
                    case CREATE_CUSTOMER, SELL, CREATE_PLAN -> Set.of(NOT_FOUND, FORBIDDEN);
                    default -> Set.of(NOT_FOUND, Code.FAILED_PRECONDITION.json());
                };
        };
    }
}
