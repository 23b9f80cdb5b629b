package customers.embedded;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** One statement on one connection, for tests. */
final class Sql {
    private Sql() {}

    static List<String> run(String url, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            List<String> firstColumn = new ArrayList<>();
            if (statement.execute(sql)) {
                try (var rows = statement.getResultSet()) {
                    while (rows.next()) {
                        firstColumn.add(rows.getString(1));
                    }
                }
            }
            return firstColumn;
        }
    }
}
