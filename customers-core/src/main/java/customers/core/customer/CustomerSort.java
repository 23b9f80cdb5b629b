package customers.core.customer;

import customers.core.id.OrgId;
import customers.core.listing.Order;
import customers.core.org.Org;
import customers.core.tree.Status;
import java.util.function.Function;

/** What a listing of customers is ordered by; the id makes every order total. */
public enum CustomerSort {
    CREATED_AT,
    ID,
    NAME,
    STATUS,
    SUBSCRIPTIONS_COUNT,
    WEBSITES_COUNT;

    Order<Org> order() {
        Order<Org> byId = Order.byId(Org::id, OrgId::of);
        return switch (this) {
            case CREATED_AT, ID -> byId;
            case NAME -> byId.first(Org::name, Function.identity());
            case STATUS -> byId.first(Org::status, Status::valueOf);
            case SUBSCRIPTIONS_COUNT -> byId.first(Org::subscriptionsCount, Long::valueOf);
            case WEBSITES_COUNT -> byId.first(Org::websitesCount, Long::valueOf);
        };
    }

    /** Ids are given in the order of creation. */
    public boolean isByCreation() {
        return this == CREATED_AT || this == ID;
    }

    /** By a number that sales and new websites change; no key has the direct customers in that order. */
    boolean isByCount() {
        return this == SUBSCRIPTIONS_COUNT || this == WEBSITES_COUNT;
    }
}
