package customers.core.access;

import static customers.core.error.CustomersException.forbidden;
import static customers.core.error.CustomersException.notFound;

import customers.core.access.Operation.Kind;
import customers.core.tree.Lineage;
import java.util.Comparator;
import java.util.List;

/**
 * Answers every "may this caller do this there", from {@link Operation} and the state of the orgs between. Pure: the
 * lineage was read before, for a write under locks, so that the answer still holds at the commit.
 */
public final class Access {
    private static final String OUT_OF_REACH = "Your roles do not reach this org, or not this operation on it.";

    private Access() {}

    /**
     * Refuses, or answers the membership that allows it: of several, the one in the highest org.
     *
     * <p>FORBIDDEN does not tell whether the org exists. NOT_FOUND is said only to those whose role and reach would
     * have allowed it: of an org that does not exist, to members of the master org; of a deleted one, on writes.
     */
    public static Membership require(Caller caller, Operation operation, Lineage target) {
        List<Membership> able = caller.memberships().stream()
                .filter(membership -> operation.isAllowedTo(membership.roles()))
                .toList();
        if (target.isEmpty()) {
            throw able.stream().anyMatch(Membership::root)
                    ? notFound("There is no such org.")
                    : forbidden(OUT_OF_REACH);
        }
        List<Membership> reaching = able.stream()
                .filter(membership -> reaches(operation, membership, target))
                .sorted(Comparator.comparingInt((Membership membership) -> target.depthBelow(membership.org()))
                        .reversed())
                .toList();
        if (reaching.isEmpty()) {
            throw forbidden(OUT_OF_REACH);
        }
        return operation.kind() == Kind.READ ? reaching.get(0) : writable(reaching, operation, target);
    }

    /** FORBIDDEN unless the org is the master org or a reseller: the rule follows the org, not the caller. */
    public static void requireSeller(Lineage lineage) {
        if (!lineage.isRoot() && lineage.resellerSubscription().isEmpty()) {
            throw forbidden("The org is no reseller: it has no active subscription to a plan that lists customers.");
        }
    }

    private static boolean reaches(Operation operation, Membership membership, Lineage target) {
        int depth = target.depthBelow(membership.org());
        return switch (operation.kind()) {
            case READ, WRITE -> depth >= 0;
            case WRITE_FROM_ABOVE, RESTORE -> depth > 0;
            case ERASE -> depth >= 0 && membership.root();
        };
    }

    private static Membership writable(List<Membership> reaching, Operation operation, Lineage target) {
        Membership membership = reaching.stream()
                .filter(candidate -> !target.isSuspendedAtOrAbove(candidate.org()))
                .findFirst()
                .orElseThrow(() -> forbidden("Your org, or one above it, is suspended: you may read but not write."));
        boolean onDeleted = operation.kind() == Kind.RESTORE || operation.kind() == Kind.ERASE;
        if (target.isDeleted() && !onDeleted) {
            throw notFound("The org is deleted.");
        }
        return membership;
    }
}
