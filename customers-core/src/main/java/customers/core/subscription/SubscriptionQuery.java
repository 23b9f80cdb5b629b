package customers.core.subscription;

import customers.core.listing.Page;
import org.jspecify.annotations.Nullable;

/**
 * Which subscriptions of an org to list.
 *
 * @param externalId only the one that the vendor's books call so
 */
public record SubscriptionQuery(@Nullable String externalId, SubscriptionSort sort, Page.Request page) {}
