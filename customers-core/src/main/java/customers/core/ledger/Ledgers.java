package customers.core.ledger;

import static customers.core.error.CustomersException.notFound;

import customers.core.access.Access;
import customers.core.access.Caller;
import customers.core.access.Operation;
import customers.core.id.OrgId;
import customers.core.id.SubscriptionId;
import customers.core.listing.Order;
import customers.core.listing.Page;
import customers.core.subscription.SubscriptionMapper;
import customers.core.transaction.Transactions;
import customers.core.tree.Lineages;
import org.springframework.stereotype.Component;

/** Reads what was drawn from subscriptions and given back. */
@Component
public class Ledgers {
    private static final Order<LedgerEntry> ORDER = Order.byId(LedgerEntry::id, Long::valueOf);

    private final LedgerMapper ledgers;
    private final SubscriptionMapper subscriptions;
    private final Lineages lineages;
    private final Transactions transactions;

    Ledgers(LedgerMapper ledgers, SubscriptionMapper subscriptions, Lineages lineages, Transactions transactions) {
        this.ledgers = ledgers;
        this.subscriptions = subscriptions;
        this.lineages = lineages;
        this.transactions = transactions;
    }

    /** Lists the ledger of a subscription of the subscriber, a deleted one too, in the order of entering. */
    public Page<LedgerEntry> list(Caller caller, OrgId subscriber, SubscriptionId id, LedgerQuery query) {
        return transactions.read(() -> {
            Access.require(caller, Operation.READ_LEDGER, lineages.of(subscriber));
            if (subscriptions.findStatus(subscriber, id).isEmpty()) {
                throw notFound("The org has no such subscription.");
            }
            return Page.read(
                    query.page(), ORDER, slice -> ledgers.list(id, query, slice), () -> ledgers.count(id, query));
        });
    }
}
