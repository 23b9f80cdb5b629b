package customers.core.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import customers.core.LongLockWaits;
import customers.core.WithCore;
import customers.core.access.Caller;
import customers.core.access.Role;
import customers.core.error.CustomersException;
import customers.core.error.Reason;
import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.id.SubscriptionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What several sales in one transaction leave, and that they leave nothing when one of them cannot be made. */
@LongLockWaits
class SalesTogetherIT extends WithCore {
    @Autowired
    private SalesTogether together;

    @Autowired
    private PlatformTransactionManager transactions;

    private SalesTogether.Asked asked(Caller caller, OrgId vendor, OrgId customer, PlanId plan) {
        return new SalesTogether.Asked(caller, vendor, customer, sale(plan));
    }

    private List<String> ledger(SubscriptionId cause) {
        return sql.queryForList(
                "SELECT CONCAT(subscription_id, ' ', resource, ' ', amount, ' ', unlimited, ' ', balance, ' ', operation,"
                        + " ' ', actor, ' ', request_id) FROM ledger WHERE cause_subscription_id = ? ORDER BY id",
                String.class,
                cause.value());
    }

    @Test
    void leaveWhatEachAloneWouldLeave() {
        Reseller one = reseller(root(), finite("customers", 9), finite("websites", 10), unlimited("mailboxes"));
        Reseller other = reseller(root(), finite("customers", 9), finite("websites", 10));
        OrgId ofOne = customer(one.org());
        OrgId ofOther = customer(other.org());
        PlanId plan = plan(one.org(), finite("websites", 2), unlimited("mailboxes"), finite("zero", 0));
        PlanId larger = plan(one.org(), finite("websites", 3));
        PlanId reseller = plan(other.org(), finite("customers", 4), finite("websites", 5));
        PlanId ofRoot = plan(root(), finite("websites", 1));
        Caller named = as(Role.OWNER, one.org()).withRequestId("another");
        List<Optional<SubscriptionId>> sold = together.sell(List.of(
                asked(admin(), one.org(), ofOne, plan),
                asked(admin(), other.org(), ofOther, reseller),
                asked(named, one.org(), ofOne, larger),
                asked(admin(), root(), one.org(), ofRoot),
                asked(admin(), one.org(), ofOne, plan)));
        assertThat(sold).doesNotContain(Optional.empty());
        String from = one.subscription().value() + " ";
        String by = " subscription.create token:test request-1";
        assertThat(ledger(sold.get(0).orElseThrow()))
                .containsExactly(from + "mailboxes 0 1 0" + by, from + "websites 2 0 2" + by);
        assertThat(ledger(sold.get(2).orElseThrow()))
                .containsExactly(from + "websites 3 0 5 subscription.create " + named.actor() + " another");
        assertThat(ledger(sold.get(4).orElseThrow()))
                .containsExactly(from + "mailboxes 0 1 0" + by, from + "websites 2 0 7" + by);
        from = other.subscription().value() + " ";
        assertThat(ledger(sold.get(1).orElseThrow()))
                .containsExactly(from + "customers 4 0 5" + by, from + "websites 5 0 5" + by);
        assertThat(ledger(sold.get(3).orElseThrow())).isEmpty();
        assertThat(get(ofOne).subscriptionsCount()).isEqualTo(3);
        assertThat(get(ofOther).subscriptionsCount()).isEqualTo(1);
        assertThat(get(one.org()).subscriptionsCount()).isEqualTo(2);
        Subscription read = subscriptions.get(admin(), ofOne, sold.get(0).orElseThrow());
        assertThat(read.resources().items()).hasSize(3);
        assertThat(read.planId()).isEqualTo(plan);
        assertThat(number(
                        "SELECT COUNT(*) FROM activities WHERE org_id = UNHEX(?) AND kind = 'subscription.create'",
                        hex(one.org())))
                .isEqualTo(3);
    }

    @Test
    void leaveNothingWhenTheyDoNotAllFit() {
        Reseller seller = reseller(root(), finite("customers", 9), finite("websites", 3));
        OrgId customer = customer(seller.org());
        PlanId plan = plan(seller.org(), finite("websites", 2));
        OrgId stranger = customer(root());
        Map<String, Long> before = rows();
        assertUndone(
                List.of(asked(admin(), seller.org(), customer, plan), asked(admin(), seller.org(), customer, plan)));
        assertUndone(
                List.of(asked(admin(), seller.org(), customer, plan), asked(admin(), seller.org(), stranger, plan)));
        NewSubscription taken = new NewSubscription(plan, new TreeMap<>(), null, "the same");
        SalesTogether.Asked twice = new SalesTogether.Asked(admin(), seller.org(), customer, taken);
        assertUndone(List.of(twice, twice));
        Caller late = new Caller(
                admin().actor(),
                null,
                admin().memberships(),
                "late",
                null,
                Instant.now().minusSeconds(1));
        assertUndone(List.of(asked(admin(), seller.org(), customer, plan), asked(late, seller.org(), customer, plan)));
        assertThat(rows()).isEqualTo(before);
        assertThat(used(seller.subscription(), "websites")).isZero();
        assertThat(get(customer).subscriptionsCount()).isZero();
    }

    private void assertUndone(List<SalesTogether.Asked> asked) {
        assertThatThrownBy(() -> together.sell(asked)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void leaveOutWhatNobodyMayOrCanSell() {
        Reseller seller = reseller(root(), finite("customers", 9), finite("websites", 3));
        OrgId customer = customer(seller.org());
        PlanId plan = plan(seller.org(), finite("websites", 1));
        Caller stranger = as(Role.OWNER, customer(root()));
        NewSubscription misnamed = new NewSubscription(plan, new TreeMap<>(), "x".repeat(300), null);
        List<Optional<SubscriptionId>> sold = together.sell(List.of(
                asked(stranger, seller.org(), customer, plan),
                asked(admin(), seller.org(), customer, new PlanId(1)),
                asked(admin(), customer, customer, plan),
                asked(admin(), new OrgId(new UUID(0, 1)), customer, plan),
                new SalesTogether.Asked(admin(), seller.org(), customer, misnamed),
                asked(admin(), seller.org(), customer, plan)));
        assertThat(sold.subList(0, 5)).containsOnly(Optional.empty());
        assertThat(sold.get(5)).isPresent();
        assertThat(used(seller.subscription(), "websites")).isEqualTo(1);
    }

    /** One seller's lock is not to hold up the others, wherever it lies; its own sales wait for it as they always do. */
    @Test
    void ofSeveralSellersWaitForNoRow() throws Exception {
        Reseller one = reseller(root(), finite("customers", 9), finite("websites", 9));
        Reseller other = reseller(root(), finite("customers", 9), finite("websites", 9));
        OrgId customer = customer(one.org());
        SalesTogether.Asked wanted = asked(admin(), one.org(), customer, plan(one.org(), finite("websites", 1)));
        SalesTogether.Asked others =
                asked(admin(), other.org(), customer(other.org()), plan(other.org(), finite("websites", 1)));
        for (String lock : List.of(
                "SELECT id FROM orgs WHERE id = UNHEX('" + hex(one.org()) + "') FOR UPDATE",
                "SELECT id FROM orgs WHERE id = UNHEX('" + hex(customer) + "') FOR UPDATE",
                "SELECT used FROM subscription_resources WHERE subscription_id = "
                        + one.subscription().value() + " FOR UPDATE")) {
            CompletableFuture<List<Optional<SubscriptionId>>> alone = new CompletableFuture<>();
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                sql.queryForList(lock);
                assertThatThrownBy(() -> ofItsOwn(() -> together.sell(List.of(wanted, others))))
                        .cause()
                        .isInstanceOfSatisfying(
                                CustomersException.class,
                                refusal -> assertThat(refusal.reason()).isEqualTo(Reason.UNAVAILABLE));
                alone.completeAsync(() -> together.sell(List.of(wanted, wanted)));
                // It still waits for the row after a while: what is empty came from here.
                assertThat(alone.copy()
                                .completeOnTimeout(List.of(), 200, TimeUnit.MILLISECONDS)
                                .join())
                        .isEmpty();
            });
            assertThat(alone.get(60, TimeUnit.SECONDS)).hasSize(2).doesNotContain(Optional.empty());
        }
    }

    private static String hex(OrgId org) {
        return org.toString().replace("-", "");
    }

    /** On another thread, whose transaction is another; shorter than any wait for a locked row. */
    private static <T> T ofItsOwn(Supplier<T> work) throws Exception {
        return CompletableFuture.supplyAsync(work).get(60, TimeUnit.SECONDS);
    }
}
