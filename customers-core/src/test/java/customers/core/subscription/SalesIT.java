package customers.core.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.Race;
import customers.core.WithCore;
import customers.core.access.Role;
import customers.core.customer.NewCustomer;
import customers.core.error.CustomersException;
import customers.core.error.Reason;
import customers.core.error.Violation;
import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.id.SubscriptionId;
import customers.core.subscription.UsedResources.UsedResource;
import customers.core.tree.Status;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SalesIT extends WithCore {
    @Test
    void theMasterOrgSellsFromNothing() {
        OrgId customer = customer(root());
        PlanId plan = plan(root(), finite("websites", 5), unlimited("mailboxes"));
        SubscriptionId sold = sell(root(), customer, plan);
        Subscription read = subscriptions.get(admin(), customer, sold);
        assertThat(read.resources().items())
                .containsExactly(new UsedResource("websites", 5L, 0), new UsedResource("mailboxes", null, 0));
        assertThat(read.status()).isEqualTo(Status.ACTIVE);
        assertThat(read.vendorId()).isEqualTo(root());
        assertThat(get(customer).subscriptionsCount()).isEqualTo(1);
        assertThat(number("SELECT COUNT(*) FROM ledger WHERE cause_subscription_id = ?", sold.value()))
                .isZero();
    }

    @Test
    void aResellersSaleDrawsAllThatThePlanListsAndWritesItDown() {
        Reseller seller = reseller(root(), finite("customers", 9), finite("websites", 10), unlimited("mailboxes"));
        OrgId customer = customer(seller.org());
        PlanId plan = plan(seller.org(), finite("websites", 4), unlimited("mailboxes"), finite("zero", 0));
        SubscriptionId one = sell(seller.org(), customer, plan);
        SubscriptionId two = sell(seller.org(), customer, plan);
        assertThat(used(seller.subscription(), "websites")).isEqualTo(8);
        assertThat(used(seller.subscription(), "mailboxes")).isZero();
        assertThat(used(seller.subscription(), "customers")).isEqualTo(1);
        assertThat(ledger(one)).containsExactly("mailboxes 0 1 0", "websites 4 0 4");
        assertThat(ledger(two)).containsExactly("mailboxes 0 1 0", "websites 4 0 8");
        assertThat(sql.queryForMap(
                        "SELECT operation, actor, request_id FROM ledger WHERE cause_subscription_id = ? LIMIT 1",
                        one.value()))
                .isEqualTo(
                        Map.of("operation", "subscription.create", "actor", "token:test", "request_id", "request-1"));
    }

    private List<String> ledger(SubscriptionId cause) {
        return sql.queryForList(
                "SELECT CONCAT(resource, ' ', amount, ' ', unlimited, ' ', balance) FROM ledger"
                        + " WHERE cause_subscription_id = ? ORDER BY resource",
                String.class,
                cause.value());
    }

    @Test
    void drawsOnlyOneLevelUp() {
        Reseller upper = reseller(root(), finite("customers", 9), finite("websites", 100));
        Reseller lower = reseller(upper.org(), finite("customers", 3), finite("websites", 20));
        assertThat(used(upper.subscription(), "websites")).isEqualTo(20);
        OrgId customer = customer(lower.org());
        sell(lower.org(), customer, plan(lower.org(), finite("websites", 7)));
        assertThat(used(lower.subscription(), "websites")).isEqualTo(7);
        assertThat(used(upper.subscription(), "websites")).isEqualTo(20);
        assertThat(used(upper.subscription(), "customers")).isEqualTo(1 + 3);
    }

    @Test
    void isRefusedWholeAndNamesEachShortResourceAndNoOther() {
        Reseller seller = reseller(
                root(), finite("customers", 9), finite("a", 10), finite("b", 10), finite("c", 10), unlimited("d"));
        OrgId customer = customer(seller.org());
        sell(seller.org(), customer, plan(seller.org(), finite("b", 7), finite("c", 8)));
        PlanId plan = plan(seller.org(), finite("a", 6), finite("b", 4), finite("c", 3), finite("d", 1));
        CustomersException refusal = refused(Reason.QUOTA_EXCEEDED, () -> sell(seller.org(), customer, plan));
        assertThat(refusal.violations())
                .containsExactly(
                        new Violation.Quota("b", 4L, 3, seller.org(), seller.subscription()),
                        new Violation.Quota("c", 3L, 2, seller.org(), seller.subscription()));
        assertThat(refusal).hasMessageContaining("b (4 asked for, 3 left), c (3 asked for, 2 left)");
        assertThat(used(seller.subscription(), "a")).isZero();
    }

    @Test
    void theRuleFollowsTheSellingOrgAndNotTheCaller() {
        Reseller seller = reseller(root(), finite("customers", 1), finite("websites", 1));
        OrgId customer =
                customers.create(as(Role.SUPER_ADMIN, seller.org()), seller.org(), new NewCustomer(name("Customer")));
        PlanId plan = plan(seller.org(), finite("websites", 1));
        sales.sell(as(Role.SUPER_ADMIN, seller.org()), seller.org(), customer, sale(plan));
        refused(Reason.QUOTA_EXCEEDED, () -> sales.sell(admin(), seller.org(), customer, sale(plan)));
        refused(Reason.FORBIDDEN, () -> sales.sell(as(Role.OWNER, customer), seller.org(), customer, sale(plan)));
    }

    @Test
    void isRefusedToWhoIsNoReseller() {
        OrgId org = customer(root());
        sell(root(), org, plan(root(), finite("websites", 5)));
        OrgId below = customer(root());
        refused(Reason.FORBIDDEN, () -> sales.sell(as(Role.OWNER, org), org, below, sale(new PlanId(1))));
        Reseller seller = reseller(root(), finite("customers", 1), finite("websites", 1));
        OrgId customer = customer(seller.org());
        PlanId plan = plan(seller.org(), finite("websites", 1));
        sql.update(
                "UPDATE subscriptions SET status = 'SUSPENDED' WHERE id = ?",
                seller.subscription().value());
        refused(Reason.FORBIDDEN, () -> sell(seller.org(), customer, plan));
        refused(Reason.FORBIDDEN, () -> customer(seller.org()));
    }

    @Test
    void needsADirectLiveCustomerAndAPlanOfTheSeller() {
        Reseller seller = reseller(root(), finite("customers", 5), finite("websites", 5));
        OrgId customer = customer(seller.org());
        PlanId own = plan(seller.org(), finite("websites", 1));
        PlanId others = plan(root(), finite("websites", 1));
        refused(Reason.NOT_FOUND, () -> sell(seller.org(), customer, others));
        refused(Reason.NOT_FOUND, () -> sell(seller.org(), customer, new PlanId(Long.MAX_VALUE)));
        OrgId cousin = customer(root());
        refused(Reason.NOT_FOUND, () -> sell(seller.org(), cousin, own));
        refused(Reason.NOT_FOUND, () -> sell(seller.org(), seller.org(), own));
        refused(Reason.NOT_FOUND, () -> sell(seller.org(), OrgId.next(), own));
        refused(Reason.NOT_FOUND, () -> sell(root(), customer, others)); // a grandchild
        deletions.deleteOrg(admin(), customer);
        refused(Reason.NOT_FOUND, () -> sell(seller.org(), customer, own));
    }

    @Test
    void anOrgHasOneLiveResellerSubscriptionAndManyOrdinaryOnes() {
        OrgId org = customer(root());
        PlanId resellerPlan = plan(root(), finite("customers", 5));
        sell(root(), org, resellerPlan);
        refused(Reason.ALREADY_EXISTS, () -> sell(root(), org, resellerPlan));
        PlanId other = plan(root(), unlimited("customers"));
        refused(Reason.ALREADY_EXISTS, () -> sell(root(), org, other));
        PlanId ordinary = plan(root(), finite("websites", 1));
        sell(root(), org, ordinary);
        sell(root(), org, ordinary);
        assertThat(get(org).subscriptionsCount()).isEqualTo(3);
    }

    @Test
    void aNameIsTheBuyersOrNone() {
        OrgId customer = customer(root());
        PlanId plan = plan(root());
        SubscriptionId named =
                sales.sell(admin(), root(), customer, new NewSubscription(plan, new TreeMap<>(), "  My site 🐘 "));
        SubscriptionId blank = sales.sell(admin(), root(), customer, new NewSubscription(plan, new TreeMap<>(), " "));
        assertThat(subscriptions.get(admin(), customer, named).friendlyName()).isEqualTo("My site 🐘");
        assertThat(subscriptions.get(admin(), customer, blank).friendlyName()).isNull();
        NewSubscription tooLong = new NewSubscription(plan, new TreeMap<>(), "x".repeat(256));
        refused(Reason.INVALID_INPUT, () -> sales.sell(admin(), root(), customer, tooLong));
    }

    @Test
    void of64AtOnceOnAQuotaOf10ExactlyTenAreSold() throws Exception {
        Reseller seller = reseller(root(), finite("customers", 1), finite("websites", 10), finite("other", 1000));
        OrgId customer = customer(seller.org());
        PlanId plan = plan(seller.org(), finite("other", 3), finite("websites", 1));
        var outcomes = Race.run(64, () -> sell(seller.org(), customer, plan));
        assertThat(outcomes).filteredOn(Race.Outcome::won).hasSize(10);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.won())
                .allMatch(outcome -> outcome.reason() == Reason.QUOTA_EXCEEDED);
        assertThat(used(seller.subscription(), "websites")).isEqualTo(10);
        assertThat(used(seller.subscription(), "other")).isEqualTo(30);
        assertThat(get(customer).subscriptionsCount()).isEqualTo(10);
        assertThat(number(
                        "SELECT SUM(amount) FROM ledger WHERE subscription_id = ? AND resource = 'websites'",
                        seller.subscription().value()))
                .isEqualTo(10);
    }

    @Test
    void of16ResellerSalesAtOnceToOneCustomerOneIsSold() throws Exception {
        OrgId customer = customer(root());
        PlanId plan = plan(root(), finite("customers", 1));
        var outcomes = Race.run(16, () -> sell(root(), customer, plan));
        assertThat(outcomes).filteredOn(Race.Outcome::won).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.won())
                .allMatch(outcome -> outcome.reason() == Reason.ALREADY_EXISTS);
        assertThat(get(customer).subscriptionsCount()).isEqualTo(1);
    }
}
