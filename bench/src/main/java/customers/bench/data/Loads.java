package customers.bench.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;

/** Keeps in the database itself what was loaded into it, so that the next run may use it again. */
public final class Loads {
    private Loads() {}

    static void write(Connection connection, Shape shape) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS bench_load"
                    + " (fingerprint VARCHAR(255) NOT NULL, until_millis BIGINT NOT NULL, PRIMARY KEY (fingerprint))");
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO bench_load VALUES (?, ?)")) {
            insert.setString(1, shape.fingerprint());
            insert.setLong(2, shape.until().toEpochMilli());
            insert.executeUpdate();
        }
    }

    /** The shape that was loaded, with its own last day; empty where nothing was loaded. Fails where it was another. */
    public static Optional<Shape> find(Connection connection, Shape wanted) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (MasterOrg.strings(statement, "SHOW TABLES LIKE 'bench_load'").isEmpty()) {
                return Optional.empty();
            }
            try (ResultSet row = statement.executeQuery("SELECT fingerprint, until_millis FROM bench_load")) {
                if (!row.next()) {
                    return Optional.empty();
                }
                if (!row.getString(1).equals(wanted.fingerprint())) {
                    throw new IllegalStateException(
                            "the database holds " + row.getString(1) + " and not " + wanted.fingerprint());
                }
                return Optional.of(new Shape(
                        wanted.orgs(),
                        wanted.depth(),
                        wanted.fanOut(),
                        wanted.subscriptions(),
                        wanted.seed(),
                        Instant.ofEpochMilli(row.getLong(2))));
            }
        }
    }
}
