package customers.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import customers.core.access.Caller;
import customers.core.access.Membership;
import customers.core.access.Role;
import customers.core.cache.Caches;
import customers.core.cache.Contradictions;
import customers.core.cache.Stale;
import customers.core.census.Census;
import customers.core.credential.Credentials;
import customers.core.customer.Customers;
import customers.core.customer.NewCustomer;
import customers.core.deletion.Deletions;
import customers.core.error.CustomersException;
import customers.core.error.Reason;
import customers.core.feed.Sequencer;
import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.id.SubscriptionId;
import customers.core.listing.Page;
import customers.core.org.Org;
import customers.core.org.OrgChange;
import customers.core.org.OrgMapper;
import customers.core.org.Orgs;
import customers.core.plan.NewPlan;
import customers.core.plan.PhpVersion;
import customers.core.plan.PlanResource;
import customers.core.plan.PlanType;
import customers.core.plan.Plans;
import customers.core.plan.Terms;
import customers.core.quota.Invariants;
import customers.core.server.Servers;
import customers.core.session.Sessions;
import customers.core.subscription.NewSubscription;
import customers.core.subscription.Sales;
import customers.core.subscription.Subscriptions;
import customers.core.token.AccessTokens;
import customers.core.tree.Lineages;
import customers.embedded.TestDatabase;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A core on a real database, one for all the classes that extend this: each test makes the orgs it needs below the
 * master org. After every test the invariants of the whole installation must hold, and nothing that is remembered may be
 * wrong.
 */
@SpringBootTest(
        classes = CoreApplication.class,
        webEnvironment = WebEnvironment.NONE,
        properties = {
            "spring.main.banner-mode=off",
            "spring.datasource.hikari.maximum-pool-size=32",
            "spring.datasource.hikari.connection-timeout=20000",
            "customers.bootstrap.owner-email=owner@example.com",
            "customers.bootstrap.owner-password=correct horse battery staple",
            "customers.bootstrap.token=bootstrap-token-of-the-tests-0123456789",
            "customers.cache.life=1m",
            "customers.webhook.keys=webhook-key-of-the-tests-0123456789abcdef"
        })
public abstract class WithCore {
    private static final AtomicLong NAMES = new AtomicLong();

    @Autowired
    protected Customers customers;

    @Autowired
    protected Sales sales;

    @Autowired
    protected Subscriptions subscriptions;

    @Autowired
    protected Orgs orgs;

    @Autowired
    protected Deletions deletions;

    @Autowired
    protected Lineages lineages;

    @Autowired
    protected Plans plans;

    @Autowired
    protected Servers servers;

    @Autowired
    protected AccessTokens tokens;

    @Autowired
    protected Sessions sessions;

    @Autowired
    protected Credentials credentials;

    @Autowired
    protected Caches caches;

    @Autowired
    protected Invariants invariants;

    @Autowired
    protected Census census;

    @Autowired
    protected Sequencer sequencer;

    @Autowired
    protected OrgMapper orgMapper;

    @Autowired
    protected JdbcTemplate sql;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        String url = TestDatabase.freshUrl();
        registry.add("spring.datasource.url", () -> url);
    }

    @AfterEach
    void nothingStaleIsRemembered() {
        assertThat(Contradictions.of(caches)).isEmpty();
        forgetAll();
    }

    /** To be called after a change of the database that no operation of the core has made. */
    protected final void forgetAll() {
        caches.forget(List.of(Stale.EVERYTHING));
    }

    @AfterEach
    void invariantsHold() {
        assertThat(invariants.check()).isEmpty();
    }

    protected final OrgId root() {
        return orgMapper.findRoot().orElseThrow();
    }

    /** A caller with one role in one org. */
    protected final Caller as(Role role, OrgId org) {
        return new Caller(
                "token:test",
                null,
                List.of(new Membership(org, org.equals(root()), Set.of(role))),
                "request-1",
                null,
                null);
    }

    protected final Caller admin() {
        return as(Role.OWNER, root());
    }

    protected static String name(String text) {
        return text + " " + NAMES.incrementAndGet();
    }

    protected final OrgId customer(OrgId parent) {
        return customers.create(admin(), parent, new NewCustomer(name("Customer")));
    }

    protected final PlanId plan(OrgId vendor, PlanResource... resources) {
        return plans.create(admin(), vendor, newPlan(name("Plan"), resources));
    }

    protected static NewPlan newPlan(String name, PlanResource... resources) {
        return new NewPlan(name, Arrays.asList(resources), terms(List.of(), List.of()), List.of(), null);
    }

    protected static Terms terms(List<String> allowances, List<Terms.Selection> selections) {
        List<PhpVersion> versions = List.of(PhpVersion.values());
        return new Terms(
                allowances, selections, null, PlanType.SHARED, null, null, versions, PhpVersion.PHP84, null, null);
    }

    protected static PlanResource finite(String name, long total) {
        return new PlanResource(name, total);
    }

    protected static PlanResource unlimited(String name) {
        return new PlanResource(name, null);
    }

    protected final SubscriptionId sell(OrgId vendor, OrgId customer, PlanId plan) {
        return sales.sell(admin(), vendor, customer, sale(plan));
    }

    protected static NewSubscription sale(PlanId plan) {
        return new NewSubscription(plan, new TreeMap<>(), null);
    }

    /** An org with a reseller subscription. */
    protected record Reseller(OrgId org, SubscriptionId subscription) {}

    /** A new customer of the parent that holds these resources, among which should be {@code customers}. */
    protected final Reseller reseller(OrgId parent, PlanResource... resources) {
        OrgId org = customer(parent);
        return new Reseller(org, sell(parent, org, plan(parent, resources)));
    }

    protected final void suspend(OrgId by, OrgId org, boolean suspended) {
        orgs.update(as(Role.OWNER, by), org, new OrgChange(null, suspended, null, null));
    }

    protected final Org get(OrgId org) {
        return orgs.get(admin(), org);
    }

    protected final long used(SubscriptionId subscription, String resource) {
        return number(
                "SELECT used FROM subscription_resources WHERE subscription_id = ? AND name = ?",
                subscription.value(),
                resource);
    }

    protected final long number(String query, @Nullable Object... arguments) {
        Long number = sql.queryForObject(query, Long.class, arguments);
        return number == null ? 0 : number;
    }

    /** Gives all events their positions and folds them into the census, as servers do all the time. */
    protected final void foldAll() {
        boolean more = true;
        while (more) {
            more = sequencer.advance() > 0;
        }
        more = true;
        while (more) {
            more = census.fold();
        }
    }

    /** How many rows each table has, but for what counts attempts: refused ones are what it is for. */
    protected final Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        sql.queryForList(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                                + " AND table_name <> 'attempts'",
                        String.class)
                .forEach(table -> rows.put(table, number("SELECT COUNT(*) FROM " + table)));
        return rows;
    }

    /** Refused for this reason, and not a row more or less than before. */
    protected final CustomersException refused(Reason reason, ThrowingCallable call) {
        Map<String, Long> before = rows();
        CustomersException refusal = catchThrowableOfType(CustomersException.class, call);
        assertThat(refusal).as("a refusal").isNotNull();
        assertThat(refusal.reason()).as(refusal.getMessage()).isEqualTo(reason);
        assertThat(rows()).isEqualTo(before);
        return refusal;
    }

    protected static Page.Request firstPage() {
        return new Page.Request(0, Page.Request.GREATEST, false);
    }
}
