package customers.bench.data;

import customers.bench.system.Progress;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Tables whose rows follow from others: they are filled by statements, after those others were loaded. */
record Derived(Population population) {
    private static final List<String> STATEMENTS = List.of();

    void fill(Statement statement) throws SQLException {
        for (String sql : STATEMENTS) {
            try (Progress progress = new Progress("  " + sql.lines().findFirst().orElse(sql))) {
                statement.execute(sql);
            }
        }
    }
}
