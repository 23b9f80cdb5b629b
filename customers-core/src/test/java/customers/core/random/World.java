package customers.core.random;

import customers.core.OwnCore;
import customers.core.access.Caller;
import customers.core.access.Membership;
import customers.core.access.Role;
import customers.core.customer.Customers;
import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.id.ServerId;
import customers.core.id.SubscriptionId;
import customers.core.id.WebsiteId;
import customers.core.plan.NewPlan;
import customers.core.plan.PhpVersion;
import customers.core.plan.PlanResource;
import customers.core.plan.PlanType;
import customers.core.plan.Plans;
import customers.core.plan.Terms;
import customers.core.server.NewServer;
import customers.core.server.ServerIps;
import customers.core.server.Servers;
import customers.core.subscription.NewSubscription;
import customers.core.subscription.Sales;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What a sequence has made so far, in the order it was made; nothing is ever taken out, for what is deleted may come
 * back. Below a reseller of the master org's of its own.
 */
final class World {
    private static final AtomicLong NAMES = new AtomicLong();

    /** A plan and whose it is. */
    record Offer(OrgId vendor, PlanId plan) {}

    /** A subscription and who holds it. */
    record Sold(OrgId subscriber, SubscriptionId id) {}

    /** A website and whose it is. */
    record Site(OrgId org, WebsiteId id) {}

    final OwnCore core;
    final List<OrgId> orgs = new CopyOnWriteArrayList<>();
    final List<Offer> offers = new CopyOnWriteArrayList<>();
    final List<Sold> sold = new CopyOnWriteArrayList<>();
    final List<Site> sites = new CopyOnWriteArrayList<>();
    final List<OrgId> deletedOrgs = new CopyOnWriteArrayList<>();
    final List<Sold> deletedSold = new CopyOnWriteArrayList<>();
    final List<Site> deletedSites = new CopyOnWriteArrayList<>();
    final List<ServerId> servers = new CopyOnWriteArrayList<>();
    final Map<OrgId, OrgId> parents = new ConcurrentHashMap<>();

    private final OrgId root;

    World(OwnCore core) {
        this.core = core;
        this.root = core.root();
        for (int i = 0; i < 3; i++) {
            String host = "m" + number() + ".example.com";
            servers.add(get(Servers.class).create(admin(), new NewServer(host, host, null, new ServerIps(List.of()))));
        }
        begin();
    }

    private void begin() {
        OrgId top = get(Customers.class).create(admin(), root, "Top " + number());
        PlanId plan = get(Plans.class)
                .create(
                        admin(),
                        root,
                        plan(
                                new PlanResource("customers", 80L),
                                new PlanResource("websites", 120L),
                                new PlanResource("stagingWebsites", 9L),
                                new PlanResource("mailboxes", null)));
        parents.put(top, root);
        orgs.add(top);
        offers.add(new Offer(root, plan));
        sold.add(new Sold(top, get(Sales.class).sell(admin(), root, top, sale(plan))));
    }

    /** A part of the core. */
    <T> T get(Class<T> type) {
        return core.get(type);
    }

    Caller admin() {
        return core.owner();
    }

    /** Mostly somebody who may: else the owner of one of the orgs. */
    Caller caller(Step step) {
        if (step.amount() % 6 != 0) {
            return admin();
        }
        Membership membership = new Membership(pick(orgs, step.amount() / 6), false, Set.of(Role.OWNER));
        return new Caller("token:random", null, List.of(membership), "request-2", null, null);
    }

    /** One of the items, or nothing when there is none. */
    static <T> T pick(List<T> items, int number) {
        List<T> now = List.copyOf(items);
        if (now.isEmpty()) {
            throw new Nothing();
        }
        return now.get(number % now.size());
    }

    /** A step that finds nothing to do its deed to. */
    static final class Nothing extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    OrgId parent(OrgId org) {
        return parents.getOrDefault(org, root);
    }

    /** The offers of an org. */
    List<Offer> offersOf(OrgId vendor) {
        return offers.stream().filter(offer -> offer.vendor().equals(vendor)).toList();
    }

    /** What an org was ever sold. */
    List<Sold> soldTo(OrgId subscriber) {
        return sold.stream()
                .filter(item -> item.subscriber().equals(subscriber))
                .toList();
    }

    static long number() {
        return NAMES.incrementAndGet();
    }

    static NewPlan plan(PlanResource... resources) {
        List<PhpVersion> versions = List.of(PhpVersion.values());
        Terms terms = new Terms(
                List.of(), List.of(), null, PlanType.SHARED, null, null, versions, PhpVersion.PHP84, null, null);
        return new NewPlan("Plan " + number(), List.of(resources), terms, List.of(), null);
    }

    static NewSubscription sale(PlanId plan) {
        return new NewSubscription(plan, new TreeMap<>(), null);
    }

    /** A total as a step has it: sometimes unlimited, which null is. */
    static @Nullable Long total(Step step, int most) {
        return step.amount() % 9 == 0 ? null : Long.valueOf(step.amount() % most);
    }
}
