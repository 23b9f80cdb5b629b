package customers.bench.bare;

import customers.bench.load.Call;
import customers.bench.load.Query;
import java.sql.Connection;
import java.sql.SQLException;

/** The reads, each by the fewest plain statements that find what the service answers. */
final class Reads {
    private static final int PAGE = 50;
    private static final String ORG =
            "SELECT o.id, o.parent_id, o.name, o.status, o.suspended_by, l.name, l.email, m.id,"
                    + " l.id, o.subscriptions_count, o.websites_count, o.created_at, o.locale, o.slack_notification_webhook_url,"
                    + " o.external_id FROM orgs o LEFT JOIN members m ON m.id = o.owner_member_id"
                    + " LEFT JOIN logins l ON l.id = m.login_id ";

    private final Sql org;
    private final Sql page;
    private final Sql total;
    private final Sql subscriptions;
    private final Sql subscriptionsTotal;
    private final Sql plan;

    Reads(Connection connection) throws SQLException {
        org = new Sql(connection, ORG + "WHERE o.id = ?");
        page = new Sql(
                connection,
                ORG + "WHERE o.parent_id = ? AND o.status <> 'DELETED' ORDER BY o.id LIMIT " + PAGE + " OFFSET ?");
        total = new Sql(connection, "SELECT COUNT(*) FROM orgs WHERE parent_id = ? AND status <> 'DELETED'");
        subscriptions = new Sql(
                connection,
                "SELECT s.id, s.plan_id, p.name, p.terms, s.subscriber_id, s.vendor_id, s.status, s.suspended_by,"
                        + " s.friendly_name, s.external_id, (SELECT JSON_ARRAYAGG(JSON_OBJECT('position', r.position,"
                        + " 'name', r.name, 'total', r.total, 'used', r.used)) FROM subscription_resources r"
                        + " WHERE r.subscription_id = s.id) FROM subscriptions s JOIN plans p ON p.id = s.plan_id"
                        + " WHERE s.subscriber_id = ? AND s.vendor_id = ? AND s.status <> 'DELETED'"
                        + " ORDER BY s.id LIMIT 1000");
        subscriptionsTotal = new Sql(
                connection,
                "SELECT COUNT(*) FROM subscriptions WHERE subscriber_id = ? AND vendor_id = ? AND status <> 'DELETED'");
        plan = new Sql(
                connection,
                "SELECT p.id, p.org_id, p.name, p.terms, p.created_at, (SELECT JSON_ARRAYAGG(JSON_OBJECT('position',"
                        + " r.position, 'name', r.name, 'total', r.total)) FROM plan_resources r WHERE r.plan_id = p.id),"
                        + " (SELECT COUNT(*) FROM subscriptions s WHERE s.plan_id = p.id"
                        + " AND s.status IN ('ACTIVE', 'SUSPENDED')) FROM plans p WHERE p.id = ? AND p.org_id = ?"
                        + " AND p.deleted_at IS NULL");
    }

    void read(Call call) throws SQLException {
        if (call instanceof Call.Listing listing) {
            Query query = listing.query();
            page.read(listing.org(), query.offset());
            total.read(listing.org());
        } else if (call instanceof Call.ReadOrg read) {
            require(org.read(read.org()), call);
        } else if (call instanceof Call.Subscriptions read) {
            subscriptions.read(read.customer(), read.vendor());
            subscriptionsTotal.read(read.customer(), read.vendor());
        } else if (call instanceof Call.ReadPlan read) {
            require(plan.read(read.plan(), read.vendor()), call);
        }
    }

    private static void require(int rows, Call call) throws SQLException {
        if (rows != 1) {
            throw new SQLException(rows + " rows for " + call);
        }
    }
}
