package customers.bench.bare;

import customers.bench.load.Call;
import customers.core.org.DisplayName;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sale and a new customer, by the fewest plain statements that leave what the service leaves: no authorization, no lock
 * but those of the writes, and the seller's row, which many want, last but for what depends on it.
 */
final class Writes {
    private static final String ACTOR = "bench";
    private static final String LEDGER = "INSERT INTO ledger (subscription_id, resource, amount, unlimited, balance,"
            + " operation, cause_subscription_id, cause_org_id, actor, request_id, created_at) ";

    private static final String SUBSCRIPTION =
            "INSERT INTO subscriptions (plan_id, subscriber_id, vendor_id, status, reseller, drawn_from, created_at)"
                    + " VALUES (?, ?, ?, 'ACTIVE', 0, ?, ?)";

    private static final String RESOURCES =
            "INSERT INTO subscription_resources (subscription_id, name, position, total)"
                    + " SELECT ?, name, position, total FROM plan_resources WHERE plan_id = ?";

    private static final String COUNT = "UPDATE orgs SET subscriptions_count = subscriptions_count + 1"
            + " WHERE id = ? AND parent_id = ? AND status <> 'DELETED'";

    private static final String DRAW =
            "UPDATE plan_resources p STRAIGHT_JOIN subscription_resources s ON s.subscription_id = ? AND s.name = p.name"
                    + " SET s.used = s.used + p.total"
                    + " WHERE p.plan_id = ? AND (s.total IS NULL OR s.used <= s.total - p.total)";

    private static final String SALE_LEDGER =
            LEDGER + "SELECT s.subscription_id, s.name, p.total, 0, s.used, 'subscription.create', ?, NULL, ?, ?, ?"
                    + " FROM plan_resources p STRAIGHT_JOIN subscription_resources s"
                    + " ON s.subscription_id = ? AND s.name = p.name WHERE p.plan_id = ?";

    private static final String ACTIVITY =
            "INSERT INTO activities (id, org_id, kind, object_kind, object_id, object_name, actor, request_id, created_at,"
                    + " lineage) SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                    + " GROUP_CONCAT(ancestor_id ORDER BY depth SEPARATOR '') FROM org_tree WHERE descendant_id = ?";

    private static final String ORG =
            "INSERT INTO orgs (id, parent_id, name, name_key, status, locale, drawn_from, created_at)"
                    + " VALUES (?, ?, ?, ?, 'ACTIVE', 'en', ?, ?)";

    private static final String TREE = "INSERT INTO org_tree (ancestor_id, descendant_id, depth)"
            + " SELECT t.ancestor_id, o.id, t.depth + 1 FROM orgs o JOIN org_tree t"
            + " ON t.descendant_id = o.parent_id WHERE o.id = ?"
            + " UNION ALL SELECT o.id, o.id, 0 FROM orgs o WHERE o.id = ?";

    private static final String DRAW_CUSTOMER = "UPDATE subscription_resources SET used = used + 1"
            + " WHERE subscription_id = ? AND name = 'customers' AND (total IS NULL OR used < total)";

    private static final String CUSTOMER_LEDGER =
            LEDGER + "SELECT subscription_id, name, 1, 0, used, 'customer.create', NULL, ?, ?, ?, ?"
                    + " FROM subscription_resources WHERE subscription_id = ? AND name = 'customers'";

    private final Sql subscription;
    private final Sql resources;
    private final Sql count;
    private final Sql draw;
    private final Sql ledger;
    private final Sql activity;
    private final Sql org;
    private final Sql tree;
    private final Sql drawCustomer;
    private final Sql customerLedger;

    Writes(Connection connection) throws SQLException {
        subscription = new Sql(connection, SUBSCRIPTION);
        resources = new Sql(connection, RESOURCES);
        count = new Sql(connection, COUNT);
        draw = new Sql(connection, DRAW);
        ledger = new Sql(connection, SALE_LEDGER);
        activity = new Sql(connection, ACTIVITY);
        org = new Sql(connection, ORG);
        tree = new Sql(connection, TREE);
        drawCustomer = new Sql(connection, DRAW_CUSTOMER);
        customerLedger = new Sql(connection, CUSTOMER_LEDGER);
    }

    /** Six statements; the caller commits. */
    void sell(Call.Sale sale) throws SQLException {
        LocalDateTime now = now();
        String request = Sql.newId().toString();
        // Before the insert, whose foreign key would share the row that two sales then both want alone.
        count.exactly(1, sale.customer(), sale.vendor());
        subscription.exactly(1, sale.plan(), sale.customer(), sale.vendor(), sale.source(), now);
        long id = subscription.key();
        int granted = resources.some(id, sale.plan());
        draw.exactly(granted, sale.source(), sale.plan());
        ledger.exactly(granted, id, ACTOR, request, now, sale.source(), sale.plan());
        tell(sale.vendor(), "subscription", Long.toString(id), null, request, now);
    }

    /** Five statements; the caller commits. */
    void create(Call.Creation creation) throws SQLException {
        LocalDateTime now = now();
        String request = Sql.newId().toString();
        UUID id = Sql.newId();
        byte[] key = new DisplayName(creation.name()).key();
        org.exactly(1, id, creation.parent(), creation.name(), key, creation.source(), now);
        tree.some(id, id);
        drawCustomer.exactly(1, creation.source());
        customerLedger.exactly(1, id, ACTOR, request, now, creation.source());
        tell(creation.parent(), "org", id.toString(), creation.name(), request, now);
    }

    private void tell(UUID where, String noun, String id, @Nullable String name, String request, LocalDateTime now)
            throws SQLException {
        String kind = noun.equals("org") ? "customer.create" : "subscription.create";
        activity.exactly(1, Sql.newId(), where, kind, noun, id, name, ACTOR, request, now, where);
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(ZoneOffset.UTC);
    }
}
