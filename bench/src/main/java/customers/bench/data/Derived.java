package customers.bench.data;

import customers.bench.system.Progress;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Tables whose rows follow from others: they are filled by statements, after those others were loaded, as their migrations
 * would have filled them.
 */
final class Derived {
    private static final List<Filling> FILLINGS = List.of(new Filling(
            "subtree_counts",
            "INSERT INTO subtree_counts (ancestor_id, depth, status, orgs)"
                    + " SELECT t.ancestor_id, t.depth, o.status, COUNT(*)"
                    + " FROM org_tree t JOIN orgs o ON o.id = t.descendant_id"
                    + " WHERE t.depth >= 1 GROUP BY t.ancestor_id, t.depth, o.status"));

    private Derived() {}

    private record Filling(String table, String sql) {}

    static void fill(Statement statement) throws SQLException {
        for (Filling filling : FILLINGS) {
            // A database of before has not all of them.
            if (MasterOrg.strings(statement, "SHOW TABLES LIKE '" + filling.table() + "'")
                    .isEmpty()) {
                continue;
            }
            try (Progress progress = new Progress("  " + filling.table())) {
                statement.execute("TRUNCATE TABLE " + filling.table());
                statement.execute(filling.sql());
            }
        }
    }
}
