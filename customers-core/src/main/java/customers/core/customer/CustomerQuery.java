package customers.core.customer;

import customers.core.id.PlanId;
import customers.core.listing.Cursor;
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

    /** Whether it goes on after a row in the order of creation, through all customers. */
    public boolean isGoesOnByCreation() {
        return goesOn() && (sort == CustomerSort.CREATED_AT || sort == CustomerSort.ID);
    }

    /** Whether it goes on after a row in the order of names, through all customers. */
    public boolean isGoesOnByName() {
        return goesOn() && sort == CustomerSort.NAME;
    }

    /** Nothing but the order decides then, so one key is known to be right. */
    private boolean goesOn() {
        Cursor cursor = page.cursor();
        return cursor != null && !cursor.text().isEmpty() && plan == null && lookup.equals(CustomerLookup.NONE);
    }
}
