package customers.core.subscription;

import static customers.core.error.CustomersException.alreadyExists;
import static customers.core.error.CustomersException.notFound;

import customers.core.access.Access;
import customers.core.access.Caller;
import customers.core.access.Operation;
import customers.core.activity.Activities;
import customers.core.activity.ActivityObject;
import customers.core.error.TakenKey;
import customers.core.id.OrgId;
import customers.core.id.SubscriptionId;
import customers.core.org.DisplayName;
import customers.core.org.ExternalId;
import customers.core.org.OrgMapper;
import customers.core.plan.PlanResources;
import customers.core.plan.Seller;
import customers.core.plan.Sellers;
import customers.core.quota.Charge;
import customers.core.quota.Quotas;
import customers.core.transaction.GroupCommit;
import customers.core.transaction.Transactions;
import customers.core.tree.Lineage;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Sells plans. One transaction, of one sale or of several that were asked for at the same time; what decides are the
 * seller's row in {@link Quotas} and the unique keys, never a look beforehand. The rule follows the selling org, not the
 * caller.
 */
@Component
public class Sales {
    static final String KIND = "subscription.create";

    private final SubscriptionMapper subscriptions;
    private final OrgMapper orgs;
    private final Sellers sellers;
    private final Dedications dedications;
    private final Activities activities;
    private final Quotas quotas;
    private final Transactions transactions;
    private final Clock clock;
    private final GroupCommit<SalesTogether.Asked, SubscriptionId> commits;

    Sales(
            SubscriptionMapper subscriptions,
            OrgMapper orgs,
            Sellers sellers,
            Dedications dedications,
            Activities activities,
            Quotas quotas,
            Transactions transactions,
            SalesTogether together,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.orgs = orgs;
        this.sellers = sellers;
        this.dedications = dedications;
        this.activities = activities;
        this.quotas = quotas;
        this.transactions = transactions;
        this.clock = clock;
        this.commits = new GroupCommit<>(SalesTogether.Asked::vendor, together::sell);
    }

    /** Sells one of the vendor's plans to its direct customer; answers the id of the subscription. */
    public SubscriptionId sell(Caller caller, OrgId vendor, OrgId customer, NewSubscription sale) {
        return sale.dedicatedServers().isEmpty()
                ? commits.answer(
                        new SalesTogether.Asked(caller, vendor, customer, sale),
                        () -> sellAlone(caller, vendor, customer, sale))
                : sellAlone(caller, vendor, customer, sale);
    }

    private SubscriptionId sellAlone(Caller caller, OrgId vendor, OrgId customer, NewSubscription sale) {
        return transactions.write(caller, () -> {
            Seller seller = sellers.lock(vendor, sale.planId());
            Access.require(caller, Operation.CREATE_SUBSCRIPTION, seller.lineage());
            Sold sold = write(seller, customer, sale);
            seller.lineage().resellerSubscription().ifPresent(source -> quotas.draw(caller, source, sold.charge()));
            tell(caller, seller, sold);
            return sold.id();
        });
    }

    /**
     * What was sold.
     *
     * @param charge what is still to be drawn for it
     */
    public record Sold(SubscriptionId id, @Nullable String friendlyName, Charge charge) {}

    /** All of a sale but who may do it, the draw and the activity. Inside the caller's transaction. */
    public Sold write(Seller seller, OrgId customer, NewSubscription sale) {
        SubscriptionMapper.Row row = row(seller, customer, sale, clock.instant());
        if (orgs.countSubscription(customer, row.vendorId) == 0) {
            throw notFound("The org has no such customer.");
        }
        SubscriptionId id = insert(row, seller.requireGranted());
        dedications.dedicate(id, sale.dedicatedServers());
        return new Sold(id, row.friendlyName, seller.charge(id));
    }

    /** Records the sale; after the draw, for the feed tells in the order of the last lock. */
    public void tell(Caller caller, Seller seller, Sold sold) {
        activities.record(caller, seller.lineage(), KIND, object(sold.id(), sold.friendlyName()));
    }

    static ActivityObject object(SubscriptionId id, @Nullable String friendlyName) {
        return ActivityObject.of("subscription", id.value(), friendlyName);
    }

    /** What is written of a sale, or the refusal where the seller may not sell that to anybody. */
    static SubscriptionMapper.Row row(Seller seller, OrgId customer, NewSubscription sale, Instant now) {
        Lineage vendor = seller.lineage();
        String friendlyName = DisplayName.orNull("subscription.friendly_name", sale.friendlyName());
        String externalId = ExternalId.orNull("subscription.external_id", sale.externalId());
        Access.requireSeller(vendor);
        Dedications.requireMasterOrg(vendor, sale.dedicatedServers());
        return new SubscriptionMapper.Row(
                seller.plan(),
                customer,
                vendor.self().id(),
                friendlyName,
                externalId,
                seller.requireGranted().isReseller(),
                vendor.resellerSubscription().orElse(null),
                now);
    }

    private SubscriptionId insert(SubscriptionMapper.Row row, PlanResources granted) {
        try {
            subscriptions.insert(row);
        } catch (DuplicateKeyException e) {
            throw TakenKey.is(e, "subscriptions_external_id")
                    ? alreadyExists(
                            "A subscription that the org sold has the external id " + row.externalId + " already.")
                    : alreadyExists("The customer has a reseller subscription already; an org has one at most.");
        }
        SubscriptionId id = new SubscriptionId(row.id);
        if (!granted.items().isEmpty()) {
            subscriptions.insertResources(id, row.planId);
        }
        return id;
    }
}
