package customers.core.customer;

import customers.core.id.PlanId;
import customers.core.listing.Page;
import customers.core.tree.Status;
import org.jspecify.annotations.Nullable;

/**
 * Which customers to list.
 *
 * @param recursive customers of customers as well
 * @param maxDepth with recursive: how many levels down, at least 1; null for all
 * @param status exactly this one; null for all but the deleted
 * @param plan only those with a live subscription to it
 */
public record CustomerQuery(
        boolean recursive,
        @Nullable Integer maxDepth,
        @Nullable Status status,
        @Nullable PlanId plan,
        CustomerLookup lookup,
        CustomerSort sort,
        Page.Request page) {

    /** How many levels down; null for all. */
    @Nullable
    Integer depth() {
        return recursive ? maxDepth : Integer.valueOf(1);
    }

    /** Whether orgs are told apart by where they are and by their status alone, as a census counts them. */
    boolean isOfCensus() {
        return plan == null && lookup.isNone();
    }

    /** Whether nothing but the text that is searched for tells them apart. */
    public boolean isSearchAlone() {
        return plan == null && lookup.externalId() == null && lookup.ownerEmail() == null;
    }
}
