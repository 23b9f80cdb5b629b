package customers.core.website;

import customers.core.id.PlanId;
import customers.core.id.SubscriptionId;
import customers.core.listing.Like;
import customers.core.listing.Page;
import org.jspecify.annotations.Nullable;

/**
 * Which websites to list.
 *
 * @param subscription only those that consume from it
 * @param search only those whose domain or tags contain it, without case
 * @param plan only those whose subscription is to it
 * @param status exactly this one
 * @param showDeleted the deleted ones too, when no status is given
 */
public record WebsiteQuery(
        @Nullable SubscriptionId subscription,
        @Nullable String search,
        Recursion recursion,
        @Nullable PlanId plan,
        @Nullable WebsiteStatus status,
        boolean showDeleted,
        @Nullable WebsiteKind kind,
        WebsiteSort sort,
        Page.Request page) {

    /** For LIKE; null when nothing is searched for. */
    public @Nullable String pattern() {
        return search == null || search.isEmpty() ? null : Like.containing(search);
    }
}
