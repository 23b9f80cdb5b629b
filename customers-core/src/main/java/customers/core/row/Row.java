package customers.core.row;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A row that is read column by column, in the order of the statement: for records that come many at a time. What is said of
 * columns by their names, in a result map, is looked up again for each row.
 */
public final class Row {
    private final ResultSet row;
    private int column;

    /** The row that the result set is at. */
    public Row(ResultSet row) {
        this.row = row;
    }

    /** The next column, a typed UUID of 16 bytes. */
    public <T> T id(Function<UUID, T> type) throws SQLException {
        return Objects.requireNonNull(idOrNull(type));
    }

    /** The next column, as {@link #id}. */
    public <T> @Nullable T idOrNull(Function<UUID, T> type) throws SQLException {
        byte[] bytes = row.getBytes(++column);
        return bytes == null ? null : type.apply(uuid(bytes));
    }

    /** The next column. */
    public String text() throws SQLException {
        return Objects.requireNonNull(textOrNull());
    }

    /** The next column. */
    public @Nullable String textOrNull() throws SQLException {
        return row.getString(++column);
    }

    /** The next column, 0 where it is null. */
    public long number() throws SQLException {
        return row.getLong(++column);
    }

    /** The next column, a time of UTC without a zone. */
    public Instant time() throws SQLException {
        return row.getObject(++column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    /** The UUID of 16 bytes, the most significant first. */
    public static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
