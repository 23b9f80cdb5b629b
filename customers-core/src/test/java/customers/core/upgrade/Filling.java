package customers.core.upgrade;

import customers.core.OwnCore;
import customers.core.access.Caller;
import customers.core.access.Role;
import customers.core.customer.Customers;
import customers.core.customer.NewCustomer;
import customers.core.deletion.Deletions;
import customers.core.deletion.Erasures;
import customers.core.feed.Sequencer;
import customers.core.id.LoginId;
import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.id.SubscriptionId;
import customers.core.id.WebsiteId;
import customers.core.login.Logins;
import customers.core.login.NewLogin;
import customers.core.member.Members;
import customers.core.org.OrgChange;
import customers.core.org.Orgs;
import customers.core.plan.NewPlan;
import customers.core.plan.PhpVersion;
import customers.core.plan.PlanEdits;
import customers.core.plan.PlanResource;
import customers.core.plan.PlanType;
import customers.core.plan.Plans;
import customers.core.plan.Terms;
import customers.core.server.NewServer;
import customers.core.server.ServerIps;
import customers.core.server.Servers;
import customers.core.session.Origin;
import customers.core.session.Sessions;
import customers.core.subscription.NewSubscription;
import customers.core.subscription.Sales;
import customers.core.subscription.SubscriptionChange;
import customers.core.subscription.SubscriptionChanges;
import customers.core.token.AccessTokens;
import customers.core.token.NewAccessToken;
import customers.core.webhook.NewWebhook;
import customers.core.webhook.Webhooks;
import customers.core.website.NewWebsite;
import customers.core.website.WebsiteKind;
import customers.core.website.Websites;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Fills an installation with some of everything, by the operations of the core: resellers of resellers, what they sell,
 * persons, what was suspended, deleted, restored and erased. Uses what has long been there, so that it compiles against
 * the release that a fixture is made for.
 */
public final class Filling {
    static final String TOKEN = "bootstrap-token-of-the-tests-0123456789";
    static final String PASSWORD = "a password of the tests";
    static final String RESELLER = "Reseller 1";
    static final String SUSPENDED = "Reseller 2";
    static final String DELETED = "Reseller 3";

    private static final int RESELLERS = 4;
    private static final int CUSTOMERS_OF_EACH = 5;

    private final OwnCore core;
    private int websites;

    /** Of a core that is begun, and empty otherwise. */
    public Filling(OwnCore core) {
        this.core = core;
    }

    /** What a core on such a database is started with. */
    public static String[] settings() {
        return Stream.concat(
                        OwnCore.BEGUN.stream(),
                        Stream.of("customers.webhook.keys=webhook-key-of-the-tests-0123456789abcdef"))
                .toArray(String[]::new);
    }

    /** Does it, with every event in the feed at last. */
    public void perform() {
        get(Servers.class).create(admin(), new NewServer("s1", "s1.example.com", null, new ServerIps(List.of())));
        get(Webhooks.class).create(admin(), core.root(), new NewWebhook("https://hooks.example/a", List.of(), "All"));
        PlanId wholesale = plan(core.root(), finite("customers", 20), finite("websites", 100), unlimited("mailboxes"));
        for (int i = 1; i <= RESELLERS; i++) {
            fill(sold(core.root(), "Reseller " + i, wholesale), i);
        }
        get(PlanEdits.class).setResource(admin(), core.root(), wholesale, finite("websites", 120));
        changeOrgs();
        sequence(core);
    }

    /** Gives all events their positions, as servers do all the time. */
    public static void sequence(OwnCore core) {
        while (core.get(Sequencer.class).advance() > 0) {
            // There may be more.
        }
    }

    private void fill(OrgId reseller, int number) {
        PlanId small = plan(reseller, finite("websites", 3), finite("mailboxes", 10));
        PlanId large = plan(reseller, finite("websites", 5), unlimited("mailboxes"));
        PlanId resale = plan(reseller, finite("customers", 3), finite("websites", 8));
        persons(reseller, number);
        for (int i = 1; i <= CUSTOMERS_OF_EACH; i++) {
            String name = "Customer " + number + "." + i;
            OrgId customer = sold(reseller, name, i == 1 ? resale : small);
            website(customer);
            if (i == 1) {
                website(sold(customer, name + ".1", plan(customer, finite("websites", 2))));
            }
        }
        sellMore(reseller, number, small, large);
    }

    /** A second subscription each, and what may become of one. */
    private void sellMore(OrgId reseller, int number, PlanId small, PlanId large) {
        OrgId customer = sold(reseller, "Grüße 🐘 " + number, small);
        SubscriptionId moved = sell(reseller, customer, small);
        change(customer, moved, new SubscriptionChange(null, large, null, "It's \"moved\""));
        SubscriptionId suspended = sell(reseller, customer, small);
        change(customer, suspended, new SubscriptionChange(true, null, null, null));
        get(Deletions.class).deleteSubscription(admin(), customer, sell(reseller, customer, large));
        get(Erasures.class).eraseSubscription(admin(), customer, sell(reseller, customer, small));
        SubscriptionId restored = sell(reseller, customer, small);
        get(Deletions.class).deleteSubscription(admin(), customer, restored);
        change(customer, restored, new SubscriptionChange(false, true, null, null, null));
        website(customer);
        get(Websites.class).delete(admin(), customer, website(customer));
    }

    private void change(OrgId customer, SubscriptionId id, SubscriptionChange change) {
        get(SubscriptionChanges.class).update(admin(), customer, id, change);
    }

    private void persons(OrgId org, int number) {
        LoginId login =
                get(Logins.class).create(admin(), org, new NewLogin(email(number), "Person " + number, PASSWORD));
        get(Members.class).create(admin(), org, login, Set.of(Role.OWNER, Role.SUPPORT));
        get(Logins.class).create(admin(), org, new NewLogin("invited" + number + "@example.com", "Invited", null));
        Caller nobody = Caller.anonymous("request-2", null, null);
        get(Sessions.class).open(nobody, null, email(number), PASSWORD, new Origin("tests", null));
        get(AccessTokens.class).create(admin(), org, new NewAccessToken(Set.of(Role.SUPER_ADMIN), null, "Panel"));
        AccessTokens tokens = get(AccessTokens.class);
        tokens.revoke(
                admin(),
                org,
                tokens.create(admin(), org, new NewAccessToken(Set.of(Role.SUPPORT), null, "Old"))
                        .id());
        get(Webhooks.class)
                .create(
                        admin(),
                        org,
                        new NewWebhook("https://hooks.example/" + number, List.of("subscription.create"), null));
    }

    /** A person of the reseller of this number, a login of the master org. */
    static String email(int number) {
        return "person" + number + "@example.com";
    }

    private void changeOrgs() {
        get(Orgs.class).update(admin(), named(SUSPENDED), new OrgChange(null, true, null, null));
        get(Deletions.class).deleteOrg(admin(), named(DELETED));
        get(Deletions.class).deleteOrg(admin(), named("Customer 1.2"));
        get(Deletions.class).deleteOrg(admin(), named("Customer 1.3"));
        restore(core, admin(), named("Customer 1.3"));
        get(Erasures.class).eraseOrg(admin(), named("Customer 4.2"));
    }

    /** Undoes the delete of an org. */
    static void restore(OwnCore core, Caller caller, OrgId org) {
        core.get(Orgs.class).update(caller, org, new OrgChange(null, false, true, null, null));
    }

    /** The org of this name. */
    OrgId named(String name) {
        return core.get(JdbcTemplate.class)
                .query(
                        "SELECT id FROM orgs WHERE name = ?",
                        row -> {
                            row.next();
                            ByteBuffer id = ByteBuffer.wrap(row.getBytes(1));
                            return new OrgId(new UUID(id.getLong(), id.getLong()));
                        },
                        name);
    }

    private OrgId sold(OrgId vendor, String name, PlanId plan) {
        OrgId org = get(Customers.class).create(admin(), vendor, new NewCustomer(name));
        sell(vendor, org, plan);
        return org;
    }

    private SubscriptionId sell(OrgId vendor, OrgId customer, PlanId plan) {
        return get(Sales.class).sell(admin(), vendor, customer, new NewSubscription(plan, new TreeMap<>(), null));
    }

    private WebsiteId website(OrgId org) {
        String domain = "site" + ++websites + ".example.com";
        return get(Websites.class)
                .create(admin(), org, new NewWebsite(WebsiteKind.NORMAL, domain, null, Map.of(), null, null));
    }

    private PlanId plan(OrgId vendor, PlanResource... resources) {
        List<PhpVersion> versions = List.of(PhpVersion.values());
        Terms terms = new Terms(
                List.of(), List.of(), null, PlanType.SHARED, null, null, versions, PhpVersion.PHP84, null, null);
        String name = "Plan of " + resources[0].name() + " " + resources[0].total();
        return get(Plans.class)
                .create(admin(), vendor, new NewPlan(name, Arrays.asList(resources), terms, List.of(), null));
    }

    private static PlanResource finite(String name, long total) {
        return new PlanResource(name, total);
    }

    private static PlanResource unlimited(String name) {
        return new PlanResource(name, null);
    }

    private Caller admin() {
        return core.owner();
    }

    private <T> T get(Class<T> type) {
        return core.get(type);
    }
}
