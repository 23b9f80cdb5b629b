package customers.core.customer;

import customers.core.id.OrgId;
import customers.core.id.SubscriptionId;
import customers.core.listing.Slice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was added to a listing: new customers or, where those of a plan are listed, who was sold it and had none. */
class Additions {
    private final CustomerMapper customers;
    private final Below below;
    private final CustomerQuery query;

    Additions(CustomerMapper customers, Below below, CustomerQuery query) {
        this.customers = customers;
        this.below = below;
        this.query = query;
    }

    /**
     * Counts in what events of nothing but additions tell of; null where the landmarks turn out to be none of the listing.
     *
     * @param moment in which it is to be so, and all is read
     */
    @Nullable
    Landmarks put(Landmarks known, Moment moment, List<AtlasMapper.Event> events) {
        List<OrgId> added = events.isEmpty() ? List.of() : added(events);
        if (added.isEmpty()) {
            return known.in(moment);
        }
        List<Object> ids = new ArrayList<>(added);
        known.places().values().forEach(place -> ids.add(place.id()));
        Slice all = new Slice(
                0, ids.size(), query.page().descending(), query.sort().order().isKeyed(), null);
        return known.with(customers.listAmong(below, query, Way.AMONG, ids, all), moment);
    }

    private List<OrgId> added(List<AtlasMapper.Event> events) {
        if (query.plan() == null) {
            return events.stream().map(event -> OrgId.of(event.objectId())).toList();
        }
        return customers.listNewHolders(
                query,
                events.stream()
                        .map(event -> new SubscriptionId(Long.parseLong(event.objectId())))
                        .toList());
    }
}
