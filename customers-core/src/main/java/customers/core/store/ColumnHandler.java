package customers.core.store;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/** Keeps a value of the domain in a column of a plain type, by a pair of functions. */
final class ColumnHandler<T, C> extends BaseTypeHandler<T> {
    private final Class<C> column;
    private final Function<T, C> write;
    private final Function<C, T> read;

    ColumnHandler(Class<C> column, Function<T, C> write, Function<C, T> read) {
        this.column = column;
        this.write = write;
        this.read = read;
    }

    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, T value, @Nullable JdbcType type)
            throws SQLException {
        statement.setObject(index, write.apply(value));
    }

    @Override
    public @Nullable T getNullableResult(ResultSet row, String name) throws SQLException {
        return orNull(row.getObject(name, column), row);
    }

    @Override
    public @Nullable T getNullableResult(ResultSet row, int index) throws SQLException {
        return orNull(row.getObject(index, column), row);
    }

    @Override
    public @Nullable T getNullableResult(CallableStatement call, int index) throws SQLException {
        C value = call.getObject(index, column);
        return value == null ? null : read.apply(value);
    }

    private @Nullable T orNull(@Nullable C value, ResultSet row) throws SQLException {
        return value == null || row.wasNull() ? null : read.apply(value);
    }
}
