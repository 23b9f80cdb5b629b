package customers.core.customer;

import customers.core.org.Org;
import customers.core.org.OrgRow;
import customers.core.row.RowHandler;
import org.apache.ibatis.type.MappedTypes;
import org.springframework.stereotype.Component;

/**
 * An org of a page.
 *
 * @param total how many match on all pages; 0 where that was not asked for
 * @param since the position of the feed at the moment of reading; 0 where the total was not counted
 */
record Counted(Org org, long total, long since) {

    /** Reads the columns of an org, and the others after them. */
    @Component
    @MappedTypes(Counted.class)
    static final class Handler extends RowHandler<Counted> {
        Handler() {
            super(row -> new Counted(OrgRow.org(row), row.number(), row.number()));
        }
    }
}
