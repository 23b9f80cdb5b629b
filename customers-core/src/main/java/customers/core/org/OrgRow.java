package customers.core.org;

import customers.core.id.LoginId;
import customers.core.id.MemberId;
import customers.core.id.OrgId;
import customers.core.store.Row;
import customers.core.tree.Status;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.MappedTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the columns of OrgMapper.xml, in their order, as an org. */
@Component
@MappedTypes(Org.class)
class OrgRow extends BaseTypeHandler<Org> {

    private static Org read(Row row) throws SQLException {
        return new Org(
                row.id(OrgId::new),
                row.idOrNull(OrgId::new),
                row.text(),
                Status.valueOf(row.text()),
                row.idOrNull(OrgId::new),
                row.textOrNull(),
                row.textOrNull(),
                row.idOrNull(MemberId::new),
                row.idOrNull(LoginId::new),
                row.number(),
                row.number(),
                row.time(),
                row.text(),
                row.textOrNull(),
                row.textOrNull());
    }

    @Override
    public Org getNullableResult(ResultSet row, String first) throws SQLException {
        return read(new Row(row));
    }

    @Override
    public Org getNullableResult(ResultSet row, int first) throws SQLException {
        return read(new Row(row));
    }

    @Override
    public Org getNullableResult(CallableStatement call, int first) {
        throw new UnsupportedOperationException("Orgs are read from rows.");
    }

    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, Org org, @Nullable JdbcType type) {
        throw new UnsupportedOperationException("An org is no parameter.");
    }
}
