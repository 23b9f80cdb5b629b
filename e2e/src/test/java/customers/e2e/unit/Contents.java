package customers.e2e.unit;

import customers.e2e.installation.Installation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A sum over all that each table holds, to tell whether anything in it was changed. Without the tables that a server writes
 * by itself, soon after a call or from time to time, and the attempts, which are given back by changing them.
 */
final class Contents implements AutoCloseable {
    private static final List<String> TABLES = List.of(
            "access_tokens",
            "dedicated_servers",
            "deletions",
            "idempotency_keys",
            "ledger",
            "logins",
            "members",
            "one_time_secrets",
            "org_tree",
            "orgs",
            "plan_resources",
            "plan_server_groups",
            "plans",
            "server_groups",
            "servers",
            "sessions",
            "site_accesses",
            "subscription_resources",
            "subscriptions",
            "websites");

    private final Connection connection;

    Contents(Installation installation) {
        connection = installation.database();
    }

    Map<String, Long> summed() {
        var sums = new TreeMap<String, Long>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("CHECKSUM TABLE " + String.join(", ", TABLES))) {
            while (rows.next()) {
                sums.put(rows.getString(1), rows.getLong(2));
                if (rows.wasNull()) {
                    throw new AssertionError("there is no table " + rows.getString(1));
                }
            }
            return sums;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
