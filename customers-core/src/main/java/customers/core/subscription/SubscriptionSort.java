package customers.core.subscription;

import customers.core.id.OrgId;
import customers.core.id.SubscriptionId;
import customers.core.listing.Order;
import java.util.function.Function;

/** What a listing of subscriptions is ordered by; the id makes every order total. */
public enum SubscriptionSort {
    CREATED_AT,
    PLAN,
    SUBSCRIBER_ID,
    VENDOR_ID;

    Order<Subscription> order() {
        Order<Subscription> byId = Order.byId(Subscription::id, text -> new SubscriptionId(Long.parseLong(text)));
        return switch (this) {
            case CREATED_AT -> byId;
            case PLAN -> byId.first(Subscription::planName, Function.identity());
            case SUBSCRIBER_ID -> byId.first(Subscription::subscriberId, OrgId::of);
            case VENDOR_ID -> byId.first(Subscription::vendorId, OrgId::of);
        };
    }
}
