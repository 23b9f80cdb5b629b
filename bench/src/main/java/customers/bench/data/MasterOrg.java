package customers.bench.data;

import customers.bench.system.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The org that the server began with. It gets the id that the data has for it, before all others, as if it had been made
 * first; what belongs to it, such as the token, follows.
 */
record MasterOrg(Population population) {
    /** Tables whose rows of the server's stay. */
    static final Set<String> KEPT = Set.of("logins", "members");

    OrgTables.Master takeOver(Database database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION foreign_key_checks = 0");
            byte[] old;
            OrgTables.Master master;
            try (ResultSet row = statement.executeQuery(
                    "SELECT id, name, owner_member_id, (SELECT COUNT(*) FROM orgs) FROM orgs WHERE root = 1")) {
                if (!row.next() || row.getInt(4) != 1) {
                    throw new IllegalStateException("the database is not empty: load into a new one");
                }
                old = row.getBytes(1);
                master = new OrgTables.Master(row.getString(2), uuid(row.getBytes(3)));
            }
            for (String column : columns(statement)) {
                rename(connection, column, old);
            }
            return master;
        }
    }

    private static List<String> columns(Statement statement) throws SQLException {
        return strings(
                statement,
                "SELECT CONCAT(c.table_name, '.', c.column_name) FROM information_schema.columns c"
                        + " JOIN information_schema.tables t ON t.table_schema = c.table_schema"
                        + " AND t.table_name = c.table_name AND t.table_type = 'BASE TABLE'"
                        + " WHERE c.table_schema = DATABASE() AND c.column_type = 'binary(16)'"
                        + " AND COALESCE(c.generation_expression, '') = ''");
    }

    private void rename(Connection connection, String column, byte[] old) throws SQLException {
        int dot = column.indexOf('.');
        String name = column.substring(dot + 1);
        String sql = "UPDATE " + column.substring(0, dot) + " SET " + name + " = ? WHERE " + name + " = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setBytes(1, bytes(population.ids().org(population.tree(), 0)));
            update.setBytes(2, old);
            update.executeUpdate();
        }
    }

    static List<String> strings(Statement statement, String sql) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }

    static byte[] bytes(UUID id) {
        return java.nio.ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static UUID uuid(byte[] bytes) {
        java.nio.ByteBuffer buffer = java.nio.ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
