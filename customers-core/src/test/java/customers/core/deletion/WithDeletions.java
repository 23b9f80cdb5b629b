package customers.core.deletion;

import customers.core.WithCore;
import customers.core.id.OrgId;
import customers.core.id.SubscriptionId;
import customers.core.id.WebsiteId;
import customers.core.org.OrgChange;
import customers.core.subscription.SubscriptionChange;
import customers.core.subscription.SubscriptionChanges;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

/** What the tests of deletes do again and again. */
abstract class WithDeletions extends WithCore {
    @Autowired
    SubscriptionChanges changes;

    @Autowired
    Erasures erasures;

    final void restore(OrgId org) {
        orgs.update(admin(), org, new OrgChange(null, false, true, null, null));
    }

    final void restore(OrgId subscriber, SubscriptionId id) {
        changes.update(admin(), subscriber, id, new SubscriptionChange(false, true, null, null, null));
    }

    final void delete(OrgId subscriber, SubscriptionId id) {
        deletions.deleteSubscription(admin(), subscriber, id);
    }

    /** A live website, as it is written: its row, its draw, the entry, the count. */
    final WebsiteId website(OrgId org, SubscriptionId subscription, String domain) {
        WebsiteId id = WebsiteId.next();
        sql.update(
                "INSERT INTO websites (id, org_id, subscription_id, kind, consumes, domain_id, domain, status, tags,"
                        + " php_version, created_at) VALUES (?, ?, ?, 'NORMAL', 'websites', ?, ?, 'ACTIVE', '[]',"
                        + " 'PHP84', NOW(3))",
                bytes(id.value()),
                bytes(org),
                subscription.value(),
                bytes(UUID.randomUUID()),
                domain);
        sql.update(
                "UPDATE subscription_resources SET used = used + 1 WHERE subscription_id = ? AND name = 'websites'",
                subscription.value());
        sql.update(
                "INSERT INTO ledger (subscription_id, resource, amount, unlimited, balance, operation, cause_website_id,"
                        + " actor, request_id, created_at) SELECT subscription_id, name, 1, 0, used, 'website.create', ?,"
                        + " 'test', 'r', NOW(3) FROM subscription_resources WHERE subscription_id = ?"
                        + " AND name = 'websites'",
                bytes(id.value()),
                subscription.value());
        sql.update("UPDATE orgs SET websites_count = websites_count + 1 WHERE id = ?", bytes(org));
        return id;
    }

    final WebsiteId website(OrgId org, SubscriptionId subscription) {
        return website(org, subscription, domain());
    }

    static String domain() {
        return name("w").replace(' ', '-') + ".example.com";
    }

    final String status(WebsiteId id) {
        return String.valueOf(
                sql.queryForObject("SELECT status FROM websites WHERE id = ?", String.class, bytes(id.value())));
    }

    /** What was done in an org, oldest first. */
    final List<String> activities(OrgId org) {
        return sql.queryForList("SELECT kind FROM activities WHERE org_id = ? ORDER BY id", String.class, bytes(org));
    }

    final List<String> ledger(SubscriptionId subscription, String resource) {
        return sql.queryForList(
                "SELECT CONCAT(operation, ' ', amount, ' ', balance) FROM ledger"
                        + " WHERE subscription_id = ? AND resource = ? ORDER BY id",
                String.class,
                subscription.value(),
                resource);
    }

    static byte[] bytes(OrgId id) {
        return bytes(id.value());
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
