package customers.cli.subscription;

import customers.cli.input.EnumWords;
import customers.v1.SubscriptionSortBy;

/** What subscriptions are ordered by. */
final class SubscriptionSortByWords extends EnumWords<SubscriptionSortBy> {
    SubscriptionSortByWords() {
        super(SubscriptionSortBy.class);
    }
}
