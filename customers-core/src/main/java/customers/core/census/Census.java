package customers.core.census;

import customers.core.id.OrgId;
import customers.core.transaction.Transactions;
import customers.core.tree.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many orgs there are below an org. Asks for no caller: who may is decided before. */
@Component
public class Census {
    private final CensusMapper census;
    private final Transactions transactions;

    public Census(CensusMapper census, Transactions transactions) {
        this.census = census;
        this.transactions = transactions;
    }

    /**
     * How many orgs lie below the ancestor, in one statement; 0 where there is no such org.
     *
     * @param maxDepth how many levels down, 1 for direct customers alone; null for all
     * @param status exactly this one; null for all but the deleted
     */
    public long count(OrgId ancestor, @Nullable Integer maxDepth, @Nullable Status status) {
        return transactions.read(() -> census.count(ancestor, maxDepth, status));
    }
}
