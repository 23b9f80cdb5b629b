package customers.e2e.input;

import customers.e2e.installation.Installation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many rows each table has, to tell whether a refused request left something behind. Without the attempts: those are
 * kept of what was refused. And without the deliveries to webhooks and the counts of the census: those appear, or go, a
 * moment after what they tell of.
 */
public final class Rows implements AutoCloseable {
    private final Connection connection;
    private final String count;

    /** Of an installation. */
    public Rows(Installation installation) {
        connection = installation.database();
        try {
            count = countStatement(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The number by the table. */
    public Map<String, Long> counted() {
        var counts = new TreeMap<String, Long>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(count)) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
            return counts;
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

    private static String countStatement(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var names = statement.executeQuery(
                        "SELECT table_name FROM information_schema.tables"
                                + " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'"
                                + " AND table_name NOT IN ('attempts', 'webhook_deliveries', 'subtree_counts', 'subtree_changes')")) {
            while (names.next()) {
                tables.add(names.getString(1));
            }
        }
        return tables.stream()
                .map(table -> "SELECT '" + table + "', COUNT(*) FROM `" + table + "`")
                .collect(Collectors.joining(" UNION ALL "));
    }
}
