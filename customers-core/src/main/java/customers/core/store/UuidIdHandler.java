package customers.core.store;

import customers.core.row.Row;
import java.nio.ByteBuffer;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Function;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/** Keeps a typed UUID in BINARY(16), most significant byte first, so that the order of the bytes is that of the ids. */
final class UuidIdHandler<T> extends BaseTypeHandler<T> {
    private final Function<UUID, T> wrap;
    private final Function<T, UUID> unwrap;

    UuidIdHandler(Function<UUID, T> wrap, Function<T, UUID> unwrap) {
        this.wrap = wrap;
        this.unwrap = unwrap;
    }

    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, T id, @Nullable JdbcType type)
            throws SQLException {
        UUID uuid = unwrap.apply(id);
        statement.setBytes(
                index,
                ByteBuffer.allocate(16)
                        .putLong(uuid.getMostSignificantBits())
                        .putLong(uuid.getLeastSignificantBits())
                        .array());
    }

    @Override
    public @Nullable T getNullableResult(ResultSet row, String column) throws SQLException {
        return read(row.getBytes(column));
    }

    @Override
    public @Nullable T getNullableResult(ResultSet row, int column) throws SQLException {
        return read(row.getBytes(column));
    }

    @Override
    public @Nullable T getNullableResult(CallableStatement call, int column) throws SQLException {
        return read(call.getBytes(column));
    }

    private @Nullable T read(byte @Nullable [] bytes) {
        return bytes == null ? null : wrap.apply(Row.uuid(bytes));
    }
}
