package customers.core.activity;

import customers.core.access.Access;
import customers.core.access.Caller;
import customers.core.access.Operation;
import customers.core.id.ActivityId;
import customers.core.id.OrgId;
import customers.core.listing.Order;
import customers.core.listing.Page;
import customers.core.transaction.Transactions;
import customers.core.tree.Lineages;
import org.springframework.stereotype.Component;

/** Reads what was done. */
@Component
public class ActivityListings {
    private static final Order<Activity> ORDER = Order.byId(Activity::id, ActivityId::of);

    private final ActivityMapper activities;
    private final Lineages lineages;
    private final Transactions transactions;

    ActivityListings(ActivityMapper activities, Lineages lineages, Transactions transactions) {
        this.activities = activities;
        this.lineages = lineages;
        this.transactions = transactions;
    }

    /** Lists what was done in an org, a deleted one too, in the order of doing. */
    public Page<Activity> list(Caller caller, OrgId org, ActivityQuery query) {
        return transactions.read(() -> {
            Access.require(caller, Operation.READ_ACTIVITIES, lineages.of(org));
            return Page.read(
                    query.page(),
                    ORDER,
                    slice -> activities.list(org, query, slice),
                    () -> activities.count(org, query));
        });
    }
}
