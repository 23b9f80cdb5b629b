package customers.core.subscription;

import customers.core.access.Access;
import customers.core.access.Caller;
import customers.core.access.Operation;
import customers.core.activity.Activities;
import customers.core.error.CustomersException;
import customers.core.id.OrgId;
import customers.core.id.SubscriptionId;
import customers.core.org.OrgMapper;
import customers.core.plan.Seller;
import customers.core.plan.Sellers;
import customers.core.quota.DrawsTogether;
import customers.core.transaction.Transactions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.stereotype.Component;

/**
 * Makes several sales in one transaction, by the statements of one. It refuses nobody: a sale that {@link Sales} would refuse
 * is left out, or undoes them all, so that each has its answer from there.
 *
 * <p>Sales of one seller wait for its row as each alone would. Those of several wait for no row at all, for the lock that
 * one seller has to wait for is not to hold up the others.
 */
@Component
class SalesTogether {
    private final SubscriptionMapper subscriptions;
    private final OrgMapper orgs;
    private final Sellers sellers;
    private final Activities activities;
    private final DrawsTogether draws;
    private final Transactions transactions;
    private final Clock clock;

    SalesTogether(
            SubscriptionMapper subscriptions,
            OrgMapper orgs,
            Sellers sellers,
            Activities activities,
            DrawsTogether draws,
            Transactions transactions,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.orgs = orgs;
        this.sellers = sellers;
        this.activities = activities;
        this.draws = draws;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A sale that is asked for, as {@link Sales#sell} takes it. */
    record Asked(Caller caller, OrgId vendor, OrgId customer, NewSubscription sale) {
        Sellers.Offer offer() {
            return new Sellers.Offer(vendor, sale.planId());
        }
    }

    /** One that nothing speaks against so far. */
    private record Ready(Asked asked, Seller seller, SubscriptionMapper.Row row) {
        SubscriptionId id() {
            return new SubscriptionId(row.id);
        }

        Optional<DrawsTogether.Drawing> drawing() {
            return seller.lineage()
                    .resellerSubscription()
                    .map(source -> new DrawsTogether.Drawing(asked.caller(), source, seller.charge(id())));
        }

        Activities.Deed deed() {
            return new Activities.Deed(
                    asked.caller(), seller.lineage(), Sales.KIND, Sales.object(id(), row.friendlyName));
        }
    }

    /** Answers in the order of what was asked; empty for what it has left out. Whatever it throws has undone all. */
    List<Optional<SubscriptionId>> sell(List<Asked> asked) {
        return transactions.writeOnce(Caller.soonest(asked.stream().map(Asked::caller)), () -> {
            boolean waits = asked.stream().map(Asked::vendor).distinct().count() == 1;
            List<@Nullable Ready> made = prepare(asked, waits);
            List<Ready> ready = made.stream().filter(Objects::nonNull).toList();
            if (!ready.isEmpty()) {
                write(ready, waits);
            }
            return made.stream()
                    .map(one -> Optional.ofNullable(one).map(Ready::id))
                    .toList();
        });
    }

    private List<@Nullable Ready> prepare(List<Asked> asked, boolean waits) {
        // In one order, whichever was asked first.
        List<Sellers.Offer> offers = asked.stream()
                .map(Asked::offer)
                .distinct()
                .sorted(Comparator.comparing(
                                (Sellers.Offer offer) -> offer.vendor().value())
                        .thenComparing(offer -> offer.plan().value()))
                .toList();
        List<Seller> found = sellers.lock(offers, waits);
        List<@Nullable Ready> made = new ArrayList<>();
        for (Asked one : asked) {
            made.add(ready(one, found.get(offers.indexOf(one.offer()))));
        }
        return made;
    }

    private @Nullable Ready ready(Asked asked, Seller seller) {
        try {
            Access.require(asked.caller(), Operation.CREATE_SUBSCRIPTION, seller.lineage());
            return new Ready(asked, seller, Sales.row(seller, asked.customer(), asked.sale(), clock.instant()));
        } catch (CustomersException refused) {
            return null;
        }
    }

    /** As {@link Sales} does for one: the customers, what is sold, the draw, and what is told last. */
    private void write(List<Ready> ready, boolean waits) {
        Map<OrgMapper.SoldTo, Integer> customers = customers(ready);
        if (!waits) {
            orgs.lockCustomers(customers);
        }
        if (orgs.countSubscriptions(customers) < customers.size()) {
            throw new CannotAcquireLockException("Not all are customers");
        }
        List<SubscriptionMapper.Row> rows = ready.stream().map(Ready::row).toList();
        subscriptions.insertAll(rows);
        subscriptions.insertResourcesOfAll(rows);
        draws.draw(ready.stream().flatMap(one -> one.drawing().stream()).toList(), waits);
        activities.recordAll(ready.stream().map(Ready::deed).toList());
    }

    private static Map<OrgMapper.SoldTo, Integer> customers(List<Ready> ready) {
        Map<OrgMapper.SoldTo, Integer> customers = new TreeMap<>(
                Comparator.comparing((OrgMapper.SoldTo to) -> to.customer().value())
                        .thenComparing(to -> to.vendor().value()));
        ready.forEach(one -> customers.merge(
                new OrgMapper.SoldTo(one.asked().customer(), one.asked().vendor()), 1, Integer::sum));
        return customers;
    }
}
