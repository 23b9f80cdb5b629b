package customers.e2e.access;

import customers.e2e.driver.Code;
import java.util.Set;

/** What the domain page says must be answered: `ok` or one of the codes. More than one where it leaves the choice. */
final class Expectation {
    static final String OK = "ok";
    private static final String FORBIDDEN = Code.FORBIDDEN.json();
    private static final String NOT_FOUND = Code.NOT_FOUND.json();

    private Expectation() {}

    static Set<String> of(String role, Deed deed, Relation relation) {
        if (deed.kind() == Deed.Kind.PUBLIC) {
            return ofPublic(relation);
        }
        if (relation == Relation.OWN_DELETED) {
            return Set.of(Code.UNAUTHORIZED.json());
        }
        if (!relation.isWithinReach() || !deed.isFor(role)) {
            return Set.of(FORBIDDEN);
        }
        if (relation == Relation.DELETED_CHILD) {
            return ofDeleted(deed);
        }
        return mayAct(deed, relation) ? Set.of(OK) : Set.of(FORBIDDEN);
    }

    private static boolean mayAct(Deed deed, Relation relation) {
        boolean suspended = relation == Relation.OWN_SUSPENDED || relation == Relation.OWN_BELOW_SUSPENDED;
        boolean selfSuspension = deed == Deed.SUSPEND && !relation.isBelow();
        return deed.kind() == Deed.Kind.READ || !(suspended || selfSuspension);
    }

    /** The plans of a deleted org, or of one that never was: there is nothing to hide and nothing to show. */
    private static Set<String> ofPublic(Relation relation) {
        return switch (relation) {
            case UNKNOWN -> Set.of(NOT_FOUND);
            case DELETED_CHILD, OWN_DELETED -> Set.of(OK, NOT_FOUND);
            default -> Set.of(OK);
        };
    }

    /** What is deleted may still be shown as such, but never written; it is no reseller any more. */
    private static Set<String> ofDeleted(Deed deed) {
        if (deed.kind() == Deed.Kind.READ) {
            return Set.of(OK, NOT_FOUND);
        }
        return switch (deed) {
            case CREATE_CUSTOMER, SELL, CREATE_PLAN -> Set.of(NOT_FOUND, FORBIDDEN);
            default -> Set.of(NOT_FOUND, Code.FAILED_PRECONDITION.json());
        };
    }
}
