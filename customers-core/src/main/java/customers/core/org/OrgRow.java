package customers.core.org;

import customers.core.id.LoginId;
import customers.core.id.MemberId;
import customers.core.id.OrgId;
import customers.core.row.Row;
import customers.core.row.RowHandler;
import customers.core.tree.Status;
import java.sql.SQLException;
import org.apache.ibatis.type.MappedTypes;
import org.springframework.stereotype.Component;

/** Reads the columns of OrgMapper.xml, in their order, as an org. */
@Component
@MappedTypes(Org.class)
public final class OrgRow extends RowHandler<Org> {
    OrgRow() {
        super(OrgRow::org);
    }

    /** The org of the next columns. */
    public static Org org(Row row) throws SQLException {
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
}
