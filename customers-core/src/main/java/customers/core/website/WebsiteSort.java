package customers.core.website;

import customers.core.id.WebsiteId;
import customers.core.listing.Order;
import java.util.function.Function;

/** What a listing of websites is ordered by; the id makes every order total. */
public enum WebsiteSort {
    CREATED_AT,
    DOMAIN,
    STATUS;

    Order<Website> order() {
        Order<Website> byId = Order.byId(Website::id, WebsiteId::of);
        return switch (this) {
            case CREATED_AT -> byId;
            case DOMAIN -> byId.first(Website::domain, Function.identity());
            case STATUS -> byId.first(Website::status, WebsiteStatus::valueOf);
        };
    }
}
