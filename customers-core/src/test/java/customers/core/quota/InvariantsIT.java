package customers.core.quota;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.WithCore;
import customers.core.id.OrgId;
import customers.core.id.ServerGroupId;
import customers.core.id.SubscriptionId;
import customers.core.server.NewServer;
import customers.core.server.ServerIps;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Breaks each invariant in the tables, each time in a transaction that is rolled back, and sees it found. On a database
 * of its own, without the constraints that would not let them be broken.
 */
@TestPropertySource(properties = "spring.datasource.hikari.pool-name=breakable")
class InvariantsIT extends WithCore {
    private static boolean breakable;

    @Autowired
    PlatformTransactionManager transactions;

    private Reseller top;
    private Reseller seller;
    private OrgId buyer;
    private SubscriptionId sold;

    @BeforeEach
    void sellSomething() {
        if (!breakable) {
            sql.execute("ALTER TABLE subscription_resources DROP CONSTRAINT subscription_resources_used");
            sql.execute("ALTER TABLE subscriptions DROP INDEX subscriptions_one_live_reseller");
            breakable = true;
        }
        top = reseller(root(), unlimited("customers"), unlimited("websites"), unlimited("mailboxes"));
        seller = reseller(top.org(), finite("customers", 5), finite("websites", 10), unlimited("mailboxes"));
        buyer = customer(seller.org());
        sold = sell(
                seller.org(), buyer, plan(seller.org(), finite("websites", 3), finite("x", 0), unlimited("mailboxes")));
    }

    @Test
    void findsNothingWhereAllHolds() {
        assertThat(invariants.check()).isEmpty();
        assertThat(used(seller.subscription(), "websites")).isEqualTo(3);
        assertThat(used(seller.subscription(), "customers")).isEqualTo(1);
    }

    @Test
    void findsUsageThatTheDrawsAndTheLedgerDoNotExplain() {
        List<Finding> findings = after(
                "UPDATE subscription_resources SET used = 4 WHERE subscription_id = ? AND name = 'websites'", seller());
        assertThat(findings)
                .containsExactly(
                        finding(1, "usage is the sum of the live draws and of what is consumed", "websites", "3", "4"),
                        finding(1, "usage is the sum of the ledger", "websites", "3", "4"));
        assertThat(findings.get(0))
                .hasToString("invariant 1: usage is the sum of the live draws and of what is consumed; subscription "
                        + seller.subscription() + "; websites; expected 3, found 4");
    }

    @Test
    void findsAnEntryOfTheLedgerThatIsGone() {
        assertThat(after("DELETE FROM ledger WHERE subscription_id = ? AND resource = 'websites'", seller()))
                .containsExactly(finding(1, "usage is the sum of the ledger", "websites", "0", "3"));
    }

    @Test
    void findsABalanceThatIsNotTheSumUpToIt() {
        long entry = number("SELECT MAX(id) FROM ledger WHERE subscription_id = ? AND resource = 'websites'", seller());
        assertThat(after("UPDATE ledger SET balance = 7 WHERE id = ?", entry))
                .containsExactly(finding(
                        1, "the balance of ledger entry " + entry + " is the sum up to it", "websites", "3", "7"));
    }

    @Test
    void findsASubscriptionThatGrantsMoreThanItsPlanLists() {
        assertThat(after(
                        "UPDATE subscription_resources SET total = 11 WHERE subscription_id = ? AND name = 'websites'",
                        seller()))
                .containsExactly(finding(1, "a subscription grants what its plan lists", "websites", "10", "11"));
        assertThat(after(
                        "INSERT INTO subscription_resources (subscription_id, name, position) VALUES (?, 'y', 9)",
                        seller()))
                .containsExactly(finding(1, "a subscription grants what its plan lists", "y", "none", "unlimited"));
    }

    @Test
    void findsUsageBelowNothingAndAboveTheTotal() {
        String setUsed = "UPDATE subscription_resources SET used = ? WHERE subscription_id = ? AND name = 'websites'";
        assertThat(after(setUsed, -1, seller()))
                .contains(finding(2, "usage is 0 at least and the total at most", "websites", "0 to 10", "-1"));
        assertThat(after(setUsed, 11, seller()))
                .contains(finding(2, "usage is 0 at least and the total at most", "websites", "0 to 10", "11"));
    }

    @Test
    void findsDrawsFromWhatIsNotGranted() {
        assertThat(after(
                        "UPDATE plan_resources SET name = 'unheardOf' WHERE name = 'websites' AND plan_id ="
                                + " (SELECT plan_id FROM subscriptions WHERE id = ?)",
                        sold.value()))
                .contains(new Finding(
                        3,
                        "what is drawn from subscription " + seller.subscription() + " is granted there",
                        sold,
                        null,
                        "unheardOf",
                        "granted",
                        "not granted"));
    }

    @Test
    void findsSomethingUnlimitedThatIsDrawnFromSomethingFinite() {
        assertThat(after(
                        "UPDATE subscription_resources SET total = 5 WHERE subscription_id = ? AND name = 'mailboxes'",
                        seller()))
                .contains(new Finding(
                        3,
                        "what is drawn from subscription " + seller.subscription() + " is granted there",
                        sold,
                        null,
                        "mailboxes",
                        "unlimited",
                        "a total of 5"));
    }

    @Test
    void findsAnUnlimitedGrantThatIsNotMarked() {
        assertThat(after("UPDATE ledger SET unlimited = 0 WHERE cause_subscription_id = ?", sold.value()))
                .containsExactly(new Finding(
                        3,
                        "an unlimited draw from subscription " + seller.subscription() + " is marked",
                        sold,
                        null,
                        "mailboxes",
                        "a marked entry of 0",
                        "no marked entry"));
    }

    @Test
    void findsASaleThatWasDrawnFromNothing() {
        String rule = "a sale draws from the live reseller subscription of its seller";
        assertThat(after("UPDATE subscriptions SET drawn_from = NULL WHERE id = ?", sold.value()))
                .contains(new Finding(
                        3, rule, sold, null, null, seller.subscription().toString(), "none"));
        assertThat(after("UPDATE orgs SET drawn_from = NULL WHERE id = ?", bytes(buyer)))
                .contains(new Finding(
                        3, rule, null, buyer, null, seller.subscription().toString(), "none"));
    }

    @Test
    void findsASecondLiveResellerSubscription() {
        assertThat(after(
                        "INSERT INTO subscriptions (plan_id, subscriber_id, vendor_id, status, reseller, created_at)"
                                + " SELECT plan_id, subscriber_id, vendor_id, 'SUSPENDED', 1, created_at"
                                + " FROM subscriptions WHERE id = ?",
                        seller()))
                .contains(new Finding(
                        4, "an org has one live reseller subscription at most", null, seller.org(), null, "1", "2"));
    }

    @Test
    void findsAServerDedicatedToWhatDoesNotNameIt() {
        ServerGroupId group = servers.createGroup(admin(), name("Group"));
        String host = "host" + seller() + ".example.com";
        servers.create(admin(), new NewServer("Server", host, group, new ServerIps(List.of())));
        assertThat(after("UPDATE servers SET dedicated_subscription_id = ? WHERE hostname = ?", seller(), host))
                .containsExactly(new Finding(
                        4,
                        "a server is dedicated to the one live subscription that names it",
                        seller.subscription(),
                        null,
                        "server " + host,
                        "none",
                        seller.subscription().toString()));
    }

    @Test
    void findsWrongCounts() {
        assertThat(after("UPDATE orgs SET subscriptions_count = 2, websites_count = 1 WHERE id = ?", bytes(buyer)))
                .containsExactly(
                        new Finding(
                                5,
                                "subscriptionsCount is the number of live subscriptions",
                                null,
                                buyer,
                                null,
                                "1",
                                "2"),
                        new Finding(5, "websitesCount is the number of live websites", null, buyer, null, "0", "1"));
    }

    @Test
    void findsEveryOneHoweverManyThereAre() {
        for (int i = 0; i < 4; i++) {
            sql.batchUpdate(
                    "INSERT INTO ledger (subscription_id, resource, amount, unlimited, balance, operation, actor,"
                            + " request_id, created_at) VALUES (?, 'none', 0, 0, 9, 'test', 'a', 'r', NOW())",
                    java.util.Collections.nCopies(300, new Object[] {seller()}));
        }
        assertThat(invariants.check()).hasSize(1200);
        sql.update("DELETE FROM ledger WHERE operation = 'test'");
    }

    @Test
    void neitherWaitsForAWriterNorSeesItsHalfDoneWork() throws Exception {
        CountDownLatch checked = new CountDownLatch(1);
        CountDownLatch written = new CountDownLatch(1);
        Thread writer = new Thread(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            sql.update("UPDATE subscription_resources SET used = used + 1 WHERE subscription_id = ?", seller());
            sql.update("UPDATE orgs SET subscriptions_count = 9 WHERE id = ?", bytes(buyer));
            written.countDown();
            await(checked);
            status.setRollbackOnly();
        }));
        writer.start();
        await(written);
        assertThat(invariants.check()).isEmpty();
        checked.countDown();
        writer.join();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Finding finding(int invariant, String rule, String resource, String expected, String found) {
        return new Finding(invariant, rule, seller.subscription(), null, resource, expected, found);
    }

    private long seller() {
        return seller.subscription().value();
    }

    /** What the check finds after this statement, before it is undone. */
    private List<Finding> after(String statement, Object... arguments) {
        return new TransactionTemplate(transactions).execute(status -> {
            assertThat(sql.update(statement, arguments)).isPositive();
            status.setRollbackOnly();
            List<Finding> findings = invariants.check();
            OrgId sibling = reseller(top.org(), finite("customers", 1)).org();
            assertThat(below(seller.org())).isEqualTo(findings);
            assertThat(below(top.org())).isEqualTo(findings);
            assertThat(below(sibling)).isEmpty();
            return findings;
        });
    }

    /** What the check finds in an org and all below it. */
    private List<Finding> below(OrgId org) {
        List<Finding> findings = new ArrayList<>();
        assertThat(invariants.check(org, null, findings::add)).isTrue();
        return findings;
    }

    private static byte[] bytes(OrgId org) {
        return ByteBuffer.allocate(16)
                .putLong(org.value().getMostSignificantBits())
                .putLong(org.value().getLeastSignificantBits())
                .array();
    }
}
