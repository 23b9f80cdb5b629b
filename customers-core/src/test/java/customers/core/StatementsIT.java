package customers.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import customers.core.access.Caller;
import customers.core.access.Role;
import customers.core.credential.Secret;
import customers.core.customer.CustomerLookup;
import customers.core.customer.CustomerQuery;
import customers.core.customer.CustomerSort;
import customers.core.customer.NewCustomer;
import customers.core.dryrun.DryRuns;
import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.idempotency.KeyedCall;
import customers.core.idempotency.Replays;
import customers.core.listing.Page;
import customers.core.subscription.SubscriptionQuery;
import customers.core.subscription.SubscriptionSort;
import customers.core.token.CreatedToken;
import customers.core.token.NewAccessToken;
import customers.core.transaction.Transactions;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * How many statements the server sees for an operation, begin and commit included: one too many is a round trip too many
 * for every call from then on. A pool of one connection for the reads and of one for the writes, so that two sessions count
 * them all.
 */
@TestPropertySource(properties = "spring.datasource.hikari.maximum-pool-size=1")
class StatementsIT extends WithCore {
    @Autowired
    private Replays replays;

    @Autowired
    private DryRuns dryRuns;

    @Autowired
    private Transactions transactions;

    private long ofSession() {
        return Long.parseLong(
                (String) sql.queryForMap("SHOW SESSION STATUS LIKE 'Questions'").get("Value"));
    }

    private long questions() {
        return ofSession() + transactions.write(admin(), this::ofSession);
    }

    /** The first run prepares statements, which counts differently; the third tells. */
    private long statements(Runnable work) {
        work.run();
        work.run();
        long first = questions();
        long before = questions();
        work.run();
        return questions() - before - (before - first);
    }

    @Test
    void ofAResellersSale() {
        Reseller seller = reseller(root(), finite("customers", 50), finite("websites", 50), finite("mailboxes", 50));
        OrgId customer = customer(seller.org());
        PlanId plan = plan(seller.org(), finite("websites", 1), finite("mailboxes", 1));
        CreatedToken token =
                tokens.create(admin(), seller.org(), new NewAccessToken(Set.of(Role.SUPER_ADMIN), null, null));
        Secret secret = token.secret();
        Caller anonymous = Caller.anonymous("request", null, null);
        Caller seen = credentials.authenticate(anonymous, secret, null);
        long sale = statements(() -> sales.sell(seen, seller.org(), customer, sale(plan)));
        assertThat(sale).isEqualTo(8);
        // Who it is was asked before.
        assertThat(statements(() -> sales.sell(
                        credentials.authenticate(anonymous, secret, null), seller.org(), customer, sale(plan))))
                .isEqualTo(sale);
    }

    @Test
    void ofFindingOutAgainWhoCalls() {
        OrgId org = root();
        CreatedToken token = tokens.create(admin(), org, new NewAccessToken(Set.of(Role.SUPPORT), null, null));
        Caller anonymous = Caller.anonymous("request", null, null);
        assertThat(statements(() -> credentials.authenticate(anonymous, token.secret(), null)))
                .isZero();
        assertThat(statements(() -> credentials.authenticateNow(anonymous, token.secret(), null)))
                .isEqualTo(1);
        assertThat(statements(() -> lineages.of(org))).isZero();
    }

    /** Taking the key and adding the answer are all that it costs; telling again is to find it taken and to read. */
    @Test
    void ofAResellersSaleWithAKey() {
        Reseller seller = reseller(root(), finite("customers", 50), finite("websites", 50), finite("mailboxes", 50));
        OrgId customer = customer(seller.org());
        PlanId plan = plan(seller.org(), finite("websites", 1), finite("mailboxes", 1));
        Caller caller = as(Role.OWNER, seller.org());
        Supplier<byte[]> sale = () -> sales.sell(caller, seller.org(), customer, sale(plan))
                .toString()
                .getBytes(UTF_8);
        assertThat(statements(() -> replays.once(caller, keyed(caller, name("key")), sale, refusal -> new byte[0])))
                .isEqualTo(10);
        KeyedCall same = keyed(caller, name("key"));
        assertThat(statements(() -> replays.once(caller, same, sale, refusal -> new byte[0])))
                .isLessThanOrEqualTo(3);
    }

    @Test
    void ofAResellersSaleThatIsOnlyTried() {
        Reseller seller = reseller(root(), finite("customers", 50), finite("websites", 50), finite("mailboxes", 50));
        OrgId customer = customer(seller.org());
        PlanId plan = plan(seller.org(), finite("websites", 1), finite("mailboxes", 1));
        assertThat(statements(() -> dryRuns.run(
                        as(Role.OWNER, seller.org()),
                        trying -> sales.sell(trying, seller.org(), customer, sale(plan)))))
                .isLessThanOrEqualTo(11);
    }

    private static KeyedCall keyed(Caller caller, String key) {
        return KeyedCall.of(caller, "operation", key, new byte[0], null);
    }

    @Test
    void ofTheOtherThreeDocumentedOperations() {
        Reseller seller = reseller(root(), finite("customers", 50));
        OrgId customer = customer(seller.org());
        Caller caller = as(Role.OWNER, seller.org());
        CustomerQuery all =
                new CustomerQuery(true, null, null, null, CustomerLookup.NONE, CustomerSort.NAME, firstPage());
        assertThat(statements(() -> customers.create(caller, seller.org(), new NewCustomer(name("Customer")))))
                .isEqualTo(7);
        for (int i = 0; i < 3; i++) {
            customer(seller.org());
        }
        CustomerQuery direct = new CustomerQuery(
                false, null, null, null, CustomerLookup.NONE, CustomerSort.CREATED_AT, new Page.Request(1, 2, false));
        // The total comes with the page.
        assertThat(statements(() -> customers.list(caller, seller.org(), direct)))
                .isEqualTo(1);
        // How many are below, which leads to the way to them, and the page.
        assertThat(statements(() -> customers.list(caller, seller.org(), all))).isLessThanOrEqualTo(2);
        assertThat(statements(() -> subscriptions.listSold(
                        caller,
                        seller.org(),
                        customer,
                        new SubscriptionQuery(null, SubscriptionSort.PLAN, firstPage()))))
                .isLessThanOrEqualTo(1);
    }
}
