package customers.core.random;

import customers.core.OwnCore;
import customers.core.access.Caller;
import customers.core.access.Membership;
import customers.core.access.Role;
import customers.core.customer.Customers;
import customers.core.customer.NewCustomer;
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
import customers.core.website.NewWebsite;
import customers.core.website.WebsiteKind;
import customers.core.website.Websites;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A tree of resellers to do deeds in, below a reseller of the master org's of its own. What there is to do them to is asked
 * of the tables, in the order it was made: mostly what is live, now and then what is not.
 */
final class World {
    private static final AtomicLong NAMES = new AtomicLong();

    /** A plan and whose it is. */
    record Offer(OrgId vendor, PlanId plan) {}

    /** A subscription and who holds it. */
    record Sold(OrgId subscriber, SubscriptionId id) {}

    /** A website and whose it is. */
    record Site(OrgId org, WebsiteId id) {}

    final List<ServerId> servers = new ArrayList<>();

    private final OwnCore core;
    private final JdbcTemplate sql;
    private final OrgId root;
    private final Offer offer;
    private final Sold top;

    World(OwnCore core) {
        this.core = core;
        this.sql = core.get(JdbcTemplate.class);
        this.root = core.root();
        for (int i = 0; i < 3; i++) {
            String host = "m" + number() + ".example.com";
            servers.add(get(Servers.class).create(admin(), new NewServer(host, host, null, new ServerIps(List.of()))));
        }
        this.offer = offer(root, 80, 120);
        this.top = reseller(root, offer);
        for (int i = 0; i < 3; i++) {
            Sold seller = reseller(top.subscriber(), offer(top.subscriber(), 9, 25));
            Offer ordinary = offer(seller.subscriber(), null, 4);
            for (int j = 0; j < 2; j++) {
                Sold sold = reseller(seller.subscriber(), ordinary);
                NewWebsite website =
                        new NewWebsite(WebsiteKind.NORMAL, "w" + number() + ".example.com", null, Map.of(), null, null);
                get(Websites.class).create(admin(), sold.subscriber(), website);
            }
        }
    }

    private Offer offer(OrgId vendor, @Nullable Integer customers, long websites) {
        List<PlanResource> resources = new ArrayList<>();
        resources.add(new PlanResource("websites", websites));
        resources.add(new PlanResource("mailboxes", null));
        if (customers != null) {
            resources.add(new PlanResource("stagingWebsites", 9L - (customers < 50 ? 7 : 0)));
            resources.add(new PlanResource("customers", Long.valueOf(customers)));
        }
        return new Offer(vendor, get(Plans.class).create(admin(), vendor, plan(resources)));
    }

    /** A new customer to whom the offer is sold. */
    private Sold reseller(OrgId vendor, Offer sale) {
        OrgId org = get(Customers.class).create(admin(), vendor, new NewCustomer("Begun " + number()));
        return new Sold(org, get(Sales.class).sell(admin(), vendor, org, sale(sale.plan())));
    }

    /** What all that is below hangs on. */
    Sold top() {
        return top;
    }

    /** What the top is sold. */
    Offer offer() {
        return offer;
    }

    /** The orgs, mostly without the deleted ones. */
    List<OrgId> orgs(Step step) {
        return sql.query(
                "SELECT o.id FROM org_tree t JOIN orgs o ON o.id = t.descendant_id" + " WHERE t.ancestor_id = ?"
                        + live("o", step) + " ORDER BY o.id",
                (row, number) -> new OrgId(uuid(row.getBytes(1))),
                bytes(top.subscriber()));
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
        if (step.amount() % 8 != 0) {
            return admin();
        }
        Membership membership = new Membership(pick(orgs(step), step.amount() / 8), false, Set.of(Role.OWNER));
        return new Caller("token:random", null, List.of(membership), "request-2", null, null);
    }

    /** One of the items, or nothing when there is none. */
    static <T> T pick(List<T> items, int number) {
        if (items.isEmpty()) {
            throw new Nothing();
        }
        return items.get(number % items.size());
    }

    /** A step that finds nothing to do its deed to. */
    static final class Nothing extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Of an org that is there. */
    OrgId parent(OrgId org) {
        return sql
                .query(
                        "SELECT parent_id FROM orgs WHERE id = ?",
                        (row, number) -> new OrgId(uuid(row.getBytes(1))),
                        bytes(org))
                .stream()
                .findFirst()
                .orElseThrow(Nothing::new);
    }

    /** Those that were deleted by themselves, not along with something. */
    List<OrgId> deletedOrgs() {
        return sql.query(
                "SELECT o.id FROM org_tree t JOIN orgs o ON o.id = t.descendant_id"
                        + " JOIN deletions d ON d.id = o.deletion_id AND d.org_id = o.id AND d.subscription_id IS NULL"
                        + " WHERE t.ancestor_id = ? ORDER BY o.id",
                (row, number) -> new OrgId(uuid(row.getBytes(1))),
                bytes(top.subscriber()));
    }

    /** The plans of the live orgs; without those that are deleted. */
    List<Offer> offers() {
        return sql.query(
                "SELECT o.id, p.id FROM org_tree t JOIN orgs o ON o.id = t.descendant_id AND o.status <> 'DELETED'"
                        + " JOIN plans p ON p.org_id = o.id AND p.deleted_at IS NULL WHERE t.ancestor_id = ? ORDER BY p.id",
                (row, number) -> new Offer(new OrgId(uuid(row.getBytes(1))), new PlanId(row.getLong(2))),
                bytes(top.subscriber()));
    }

    /** The offers of an org. */
    List<Offer> offersOf(OrgId vendor) {
        return vendor.equals(root)
                ? List.of(offer)
                : offers().stream().filter(any -> any.vendor().equals(vendor)).toList();
    }

    /** The subscriptions, mostly without the deleted ones. */
    List<Sold> sold(Step step) {
        return sold(live("s", step));
    }

    /** Those that were deleted by themselves. */
    List<Sold> deletedSold() {
        return sold(" AND EXISTS (SELECT 1 FROM deletions d WHERE d.id = s.deletion_id AND d.subscription_id = s.id)");
    }

    private List<Sold> sold(String condition) {
        return sql.query(
                "SELECT s.subscriber_id, s.id FROM org_tree t JOIN subscriptions s ON s.subscriber_id = t.descendant_id"
                        + " WHERE t.ancestor_id = ?" + condition + " ORDER BY s.id",
                (row, number) -> new Sold(new OrgId(uuid(row.getBytes(1))), new SubscriptionId(row.getLong(2))),
                bytes(top.subscriber()));
    }

    /** What an org holds. */
    List<Sold> soldTo(OrgId subscriber, Step step) {
        return sold(step).stream()
                .filter(item -> item.subscriber().equals(subscriber))
                .toList();
    }

    /** The websites, mostly without the deleted ones. */
    List<Site> sites(Step step) {
        return sites(live("w", step));
    }

    /** The deleted ones, whatever took them. */
    List<Site> deletedSites() {
        return sites(" AND w.status = 'DELETED'");
    }

    private List<Site> sites(String condition) {
        return sql.query(
                "SELECT w.org_id, w.id FROM org_tree t JOIN websites w ON w.org_id = t.descendant_id"
                        + " WHERE t.ancestor_id = ?" + condition + " ORDER BY w.id",
                (row, number) -> new Site(new OrgId(uuid(row.getBytes(1))), new WebsiteId(uuid(row.getBytes(2)))),
                bytes(top.subscriber()));
    }

    private static String live(String table, Step step) {
        return step.amount() % 10 == 9 ? "" : " AND " + table + ".status <> 'DELETED'";
    }

    private static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private static byte[] bytes(OrgId id) {
        return ByteBuffer.allocate(16)
                .putLong(id.value().getMostSignificantBits())
                .putLong(id.value().getLeastSignificantBits())
                .array();
    }

    static long number() {
        return NAMES.incrementAndGet();
    }

    static NewPlan plan(List<PlanResource> resources) {
        List<PhpVersion> versions = List.of(PhpVersion.values());
        Terms terms = new Terms(
                List.of(), List.of(), null, PlanType.SHARED, null, null, versions, PhpVersion.PHP84, null, null);
        return new NewPlan("Plan " + number(), resources, terms, List.of(), null);
    }

    static NewSubscription sale(PlanId plan) {
        return new NewSubscription(plan, new TreeMap<>(), null);
    }

    /** A total as a step has it: sometimes unlimited, which null is. */
    static @Nullable Long total(Step step, int most) {
        return step.amount() % 9 == 0 ? null : Long.valueOf(step.amount() % most);
    }
}
