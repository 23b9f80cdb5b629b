package customers.bench.bare;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A statement that was prepared once, and is run often. */
final class Sql {
    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final PreparedStatement statement;

    Sql(Connection connection, String sql) throws SQLException {
        statement = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS);
    }

    static UUID newId() {
        return IDS.generate();
    }

    /** Runs it; fails when it changed another number of rows. */
    void exactly(int rows, @Nullable Object... parameters) throws SQLException {
        bind(parameters);
        int changed = statement.executeUpdate();
        if (changed != rows) {
            throw new SQLException("changed " + changed + " rows and not " + rows + ": " + statement);
        }
    }

    /** Runs it, whatever number of rows it changes, at least one. */
    int some(@Nullable Object... parameters) throws SQLException {
        bind(parameters);
        int changed = statement.executeUpdate();
        if (changed == 0) {
            throw new SQLException("changed nothing: " + statement);
        }
        return changed;
    }

    /** The number that the last insert was given. */
    long key() throws SQLException {
        try (ResultSet keys = statement.getGeneratedKeys()) {
            keys.next();
            return keys.getLong(1);
        }
    }

    /** Reads all rows with all their columns; answers how many there were. */
    int read(@Nullable Object... parameters) throws SQLException {
        bind(parameters);
        int count = 0;
        try (ResultSet rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int i = 1; i <= columns; i++) {
                    rows.getObject(i);
                }
                count++;
            }
        }
        return count;
    }

    private void bind(@Nullable Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            Object value = parameters[i];
            if (value instanceof UUID id) {
                statement.setBytes(
                        i + 1,
                        ByteBuffer.allocate(16)
                                .putLong(id.getMostSignificantBits())
                                .putLong(id.getLeastSignificantBits())
                                .array());
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }
}
