package customers.core.deletion;

import static customers.core.error.CustomersException.failedPrecondition;
import static customers.core.error.CustomersException.notFound;

import customers.core.access.Access;
import customers.core.access.Caller;
import customers.core.access.Operation;
import customers.core.id.DeletionId;
import customers.core.id.OrgId;
import customers.core.quota.Quotas;
import customers.core.transaction.Transactions;
import customers.core.tree.Lineage;
import customers.core.tree.Lineages;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Deletes softly. What one delete takes along carries its id, so that all of it can be given back in a few statements,
 * however much it is, and brought back together.
 */
@Component
public class Deletions {
    private final DeletionMapper deletions;
    private final Lineages lineages;
    private final Quotas quotas;
    private final Transactions transactions;
    private final Clock clock;

    public Deletions(
            DeletionMapper deletions, Lineages lineages, Quotas quotas, Transactions transactions, Clock clock) {
        this.deletions = deletions;
        this.lineages = lineages;
        this.quotas = quotas;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Deletes an org, all below it and all their subscriptions; every draw is given back. */
    public void deleteOrg(Caller caller, OrgId id) {
        transactions.run(caller, () -> {
            // Before any lock, so that nobody can make others wait at an org that is out of their reach.
            Access.require(caller, Operation.DELETE_ORG, lineages.of(id));
            Lineage lineage = lineages.forChangeOf(id);
            Access.require(caller, Operation.DELETE_ORG, lineage);
            if (lineage.isRoot()) {
                throw failedPrecondition("The master org cannot be deleted.");
            }
            DeletionId deletion = DeletionId.next();
            Instant now = clock.instant();
            if (deletions.deleteSubtree(id, deletion, now) == 0) {
                throw notFound("The org is deleted.");
            }
            deletions.deleteSubscriptions(deletion, now);
            deletions.freeServers(deletion);
            quotas.giveBack(caller, deletion, "org.delete");
        });
    }
}
