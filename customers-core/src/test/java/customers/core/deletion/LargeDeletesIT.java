package customers.core.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.id.SubscriptionId;
import customers.core.tree.Status;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/**
 * Ten thousand customers, each with a subscription and a website, go and come back by as many statements as three do. A
 * pool of one connection, so that its session counts them all.
 */
@TestPropertySource(properties = "spring.datasource.hikari.maximum-pool-size=1")
class LargeDeletesIT extends WithDeletions {
    private static final int MANY = 10_000;

    private Reseller top() {
        return reseller(root(), finite("customers", 40_000), finite("websites", 1_000_000));
    }

    /** A reseller with this many customers, written as the operations would have, in a few statements. */
    private Reseller seller(Reseller top, int many) {
        Reseller seller = reseller(top.org(), finite("customers", 20_000), finite("websites", 100_000));
        PlanId plan = plan(seller.org(), finite("websites", 5));
        byte[] parent = bytes(seller.org());
        long source = seller.subscription().value();
        sql.update(
                "INSERT INTO orgs (id, parent_id, name, name_key, status, locale, subscriptions_count, websites_count,"
                        + " created_at, drawn_from)"
                        + " WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 100)"
                        + " SELECT UNHEX(CONCAT('01930000', LPAD(HEX(?), 12, '0'), LPAD(HEX(a.i * 100 + b.i), 12, '0'))),"
                        + " ?, CONCAT('Customer ', a.i, ' ', b.i), UNHEX(SHA2(CONCAT('c', a.i, ' ', b.i), 256)), 'ACTIVE',"
                        + " 'en', 1, 1, NOW(3), ? FROM n AS a, n AS b WHERE (a.i - 1) * 100 + b.i <= ?",
                source,
                parent,
                source,
                many);
        sql.update(
                "INSERT INTO org_tree (ancestor_id, descendant_id, depth)"
                        + " SELECT t.ancestor_id, o.id, t.depth + 1 FROM orgs o JOIN org_tree t ON t.descendant_id = o.parent_id"
                        + " WHERE o.parent_id = ? UNION ALL SELECT o.id, o.id, 0 FROM orgs o WHERE o.parent_id = ?",
                parent,
                parent);
        sql.update(
                "INSERT INTO subscriptions (plan_id, subscriber_id, vendor_id, status, reseller, drawn_from, created_at)"
                        + " SELECT ?, id, parent_id, 'ACTIVE', 0, ?, NOW(3) FROM orgs WHERE parent_id = ?",
                plan.value(),
                source,
                parent);
        sql.update(
                "INSERT INTO subscription_resources SELECT id, 'websites', 0, 5, 1 FROM subscriptions WHERE vendor_id = ?",
                parent);
        sql.update(
                "INSERT INTO websites (id, org_id, subscription_id, kind, consumes, domain_id, domain, status, tags,"
                        + " php_version, created_at) SELECT subscriber_id, subscriber_id, id, 'NORMAL', 'websites',"
                        + " subscriber_id, CONCAT('large-', id, '.example.com'), 'ACTIVE', '[]', 'PHP84', NOW(3)"
                        + " FROM subscriptions WHERE vendor_id = ?",
                parent);
        draw(source, parent, many);
        return seller;
    }

    private void draw(long source, byte[] parent, int many) {
        String entry = "INSERT INTO ledger (subscription_id, resource, amount, unlimited, balance, operation,"
                + " cause_subscription_id, cause_org_id, cause_website_id, actor, request_id, created_at) ";
        sql.update(
                entry
                        + "SELECT ?, 'customers', 1, 0, ROW_NUMBER() OVER (ORDER BY id), 'customer.create', NULL, id, NULL,"
                        + " 'test', 'r', NOW(3) FROM orgs WHERE parent_id = ? ORDER BY id",
                source,
                parent);
        sql.update(
                entry
                        + "SELECT ?, 'websites', 5, 0, 5 * ROW_NUMBER() OVER (ORDER BY id), 'subscription.create', id, NULL,"
                        + " NULL, 'test', 'r', NOW(3) FROM subscriptions WHERE vendor_id = ? ORDER BY id",
                source,
                parent);
        sql.update(
                entry
                        + "SELECT id, 'websites', 1, 0, 1, 'website.create', NULL, NULL, subscriber_id, 'test', 'r', NOW(3)"
                        + " FROM subscriptions WHERE vendor_id = ?",
                parent);
        sql.update(
                "UPDATE subscription_resources SET used = ? * CASE name WHEN 'websites' THEN 5 ELSE 1 END"
                        + " WHERE subscription_id = ?",
                many,
                source);
        census.correct(null);
    }

    private long questions() {
        return Long.parseLong(
                (String) sql.queryForMap("SHOW SESSION STATUS LIKE 'Questions'").get("Value"));
    }

    private long statements(Runnable work) {
        long before = questions();
        work.run();
        return questions() - before - 1;
    }

    private record Counts(
            long delete, long restore, long deleteOfSubscription, long restoreOfSubscription, long erase) {}

    private Counts dance(Reseller top, Reseller seller, int many) {
        OrgId org = seller.org();
        SubscriptionId id = seller.subscription();
        long delete = statements(() -> deletions.deleteOrg(admin(), org));
        assertThat(used(top.subscription(), "customers")).isZero();
        assertThat(used(top.subscription(), "websites")).isZero();
        assertThat(used(id, "websites")).isZero();
        long restore = statements(() -> restore(org));
        assertThat(used(top.subscription(), "customers")).isEqualTo(20_001);
        assertThat(used(id, "websites")).isEqualTo(5L * many);
        long deleteOfSubscription = statements(() -> delete(org, id));
        assertThat(get(org).status()).isEqualTo(Status.ACTIVE);
        assertThat(used(top.subscription(), "customers")).isEqualTo(1);
        long restoreOfSubscription = statements(() -> restore(org, id));
        assertThat(used(id, "customers")).isEqualTo(many);
        assertThat(invariants.check()).isEmpty();
        long erase = statements(() -> erasures.eraseOrg(admin(), org));
        assertThat(used(top.subscription(), "customers")).isZero();
        return new Counts(delete, restore, deleteOfSubscription, restoreOfSubscription, erase);
    }

    @Test
    void takeAsManyStatementsAsSmallOnes() {
        Reseller top = top();
        dance(top, seller(top, 3), 3);
        dance(top, seller(top, 3), 3);
        // By the third time all statements are prepared.
        Counts few = dance(top, seller(top, 3), 3);
        Reseller seller = seller(top, MANY);
        assertThat(invariants.check()).isEmpty();
        assertThat(dance(top, seller, MANY)).isEqualTo(few);
        assertThat(few.delete()).isLessThan(25);
        assertThat(few.restore()).isLessThan(45);
        assertThat(few.erase()).isLessThan(65);
    }
}
