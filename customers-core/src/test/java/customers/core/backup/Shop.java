package customers.core.backup;

import customers.core.OwnCore;
import customers.core.access.Caller;
import customers.core.customer.Customers;
import customers.core.customer.NewCustomer;
import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.id.SubscriptionId;
import customers.core.plan.NewPlan;
import customers.core.plan.PhpVersion;
import customers.core.plan.PlanResource;
import customers.core.plan.PlanType;
import customers.core.plan.Plans;
import customers.core.plan.Terms;
import customers.core.subscription.NewSubscription;
import customers.core.subscription.Sales;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Sells without a pause until it is closed. */
final class Shop implements AutoCloseable {
    private final List<SubscriptionId> sold = new ArrayList<>();
    private final Counter counter;
    private final CompletableFuture<?> work;
    private boolean closed;

    Shop(OwnCore core) {
        this.counter = new Counter(core);
        this.work = CompletableFuture.runAsync(this::work);
    }

    private void work() {
        while (!isClosed()) {
            add(counter.sell());
        }
    }

    /** Returns when so many more are sold; throws when a sale failed. */
    synchronized void awaitSales(int more) throws InterruptedException {
        int enough = sold.size() + more;
        while (sold.size() < enough) {
            if (work.isDone()) {
                work.join();
            }
            wait(1000);
        }
    }

    private synchronized void add(SubscriptionId id) {
        sold.add(id);
        notifyAll();
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /** In the order of the sales. */
    synchronized List<SubscriptionId> sold() {
        return List.copyOf(sold);
    }

    /** Returns when the last sale is done; throws when one failed. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        work.join();
    }

    /** Makes one sale after the other, each to a new customer of the master org. */
    static final class Counter {
        private final OwnCore core;
        private final Caller owner;
        private final PlanId plan;

        Counter(OwnCore core) {
            this.core = core;
            this.owner = core.owner();
            List<PhpVersion> versions = List.of(PhpVersion.values());
            Terms terms = new Terms(
                    List.of(), List.of(), null, PlanType.SHARED, null, null, versions, PhpVersion.PHP84, null, null);
            List<PlanResource> resources = List.of(new PlanResource("websites", 1L));
            this.plan = core.get(Plans.class)
                    .create(owner, core.root(), new NewPlan(unique("Plan"), resources, terms, List.of(), null));
        }

        SubscriptionId sell() {
            OrgId customer = core.get(Customers.class).create(owner, core.root(), new NewCustomer(unique("Customer")));
            NewSubscription sale = new NewSubscription(plan, new TreeMap<>(), null);
            return core.get(Sales.class).sell(owner, core.root(), customer, sale);
        }

        private static String unique(String text) {
            return text + " " + UUID.randomUUID();
        }
    }
}
