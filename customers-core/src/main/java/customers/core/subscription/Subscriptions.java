package customers.core.subscription;

import static customers.core.error.CustomersException.notFound;

import customers.core.access.Access;
import customers.core.access.Caller;
import customers.core.access.Operation;
import customers.core.id.OrgId;
import customers.core.id.SubscriptionId;
import customers.core.listing.Page;
import customers.core.transaction.Transactions;
import customers.core.tree.Lineage;
import customers.core.tree.Lineages;
import org.springframework.stereotype.Component;

/** Reads what orgs hold. */
@Component
public class Subscriptions {
    private final SubscriptionMapper subscriptions;
    private final Lineages lineages;
    private final Transactions transactions;

    public Subscriptions(SubscriptionMapper subscriptions, Lineages lineages, Transactions transactions) {
        this.subscriptions = subscriptions;
        this.lineages = lineages;
        this.transactions = transactions;
    }

    /** Answers a subscription of the subscriber, a deleted one too. */
    public Subscription get(Caller caller, OrgId subscriber, SubscriptionId id) {
        return transactions.read(() -> {
            Access.require(caller, Operation.READ_SUBSCRIPTIONS, lineages.of(subscriber));
            return subscriptions.find(subscriber, id).orElseThrow(() -> notFound("The org has no such subscription."));
        });
    }

    /** Lists what an org is subscribed to, without the deleted ones. */
    public Page<Subscription> listHeld(Caller caller, OrgId subscriber, SubscriptionQuery query) {
        return transactions.read(() -> {
            Access.require(caller, Operation.READ_SUBSCRIPTIONS, lineages.of(subscriber));
            return Page.read(
                    query.page(),
                    query.sort().order(),
                    slice -> subscriptions.listHeld(subscriber, query, slice),
                    () -> subscriptions.countHeld(subscriber, query));
        });
    }

    /** Lists what the vendor has sold to its direct customer, without the deleted ones. */
    public Page<Subscription> listSold(Caller caller, OrgId vendor, OrgId customer, SubscriptionQuery query) {
        return transactions.read(() -> {
            Access.require(caller, Operation.READ_SUBSCRIPTIONS, lineages.of(vendor));
            Lineage below = lineages.of(customer);
            if (below.isEmpty() || below.depthBelow(vendor) != 1) {
                throw notFound("The org has no such customer.");
            }
            return Page.read(
                    query.page(),
                    query.sort().order(),
                    slice -> subscriptions.list(vendor, customer, query, slice),
                    () -> subscriptions.count(vendor, customer, query));
        });
    }
}
