package customers.core.row;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/** Makes a record of a whole {@link Row}; a statement with that record for its result type is read by it. */
public abstract class RowHandler<T> extends BaseTypeHandler<T> {
    private final Reader<T> reader;

    /** Reads the columns from the first on. */
    protected interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    protected RowHandler(Reader<T> reader) {
        this.reader = reader;
    }

    @Override
    public T getNullableResult(ResultSet row, String first) throws SQLException {
        return reader.read(new Row(row));
    }

    @Override
    public T getNullableResult(ResultSet row, int first) throws SQLException {
        return reader.read(new Row(row));
    }

    @Override
    public T getNullableResult(CallableStatement call, int first) {
        throw new UnsupportedOperationException("Records are read from rows.");
    }

    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, T value, @Nullable JdbcType type) {
        throw new UnsupportedOperationException("Records of several columns are no parameters.");
    }
}
