package customers.core.census;

import customers.core.access.Caller;
import customers.core.id.OrgId;
import customers.core.listing.Padded;
import customers.core.transaction.Transactions;
import customers.core.tree.Lineages;
import customers.core.tree.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How many orgs there are below an org, without counting them. A count is what was folded into it, and what was committed
 * since: the changes that {@link Movements} wrote, and the creations, which the activities tell of. All of it is read in
 * one statement, so a count is the number of orgs at that moment, whatever is under way and whoever folds.
 *
 * <p>Folding keeps what is read few; it changes no count. Every server may do it all the time, see {@link #fold}.
 *
 * <p>Asks for no caller: who may is decided before.
 */
@Component
public class Census {
    /** How many events, and how many changes, one transaction folds in, at most. */
    static final int BATCH = 500;

    private static final Caller SYSTEM = Caller.system("census");

    private final CensusMapper census;
    private final Lineages lineages;
    private final Transactions transactions;

    public Census(CensusMapper census, Lineages lineages, Transactions transactions) {
        this.census = census;
        this.lineages = lineages;
        this.transactions = transactions;
    }

    /**
     * How many orgs lie below the ancestor, in one statement; 0 where there is no such org.
     *
     * @param maxDepth how many levels down, 1 for direct customers alone; null for all
     * @param status exactly this one; null for all but the deleted
     */
    public long count(OrgId ancestor, @Nullable Integer maxDepth, @Nullable Status status) {
        return transactions.read(() -> census.count(ask(ancestor, maxDepth, status)));
    }

    /** The question that {@link #count} answers. */
    public Question ask(OrgId ancestor, @Nullable Integer maxDepth, @Nullable Status status) {
        return new Question(ancestor, lineages.of(ancestor).path(), maxDepth, status);
    }

    /**
     * Folds a batch in, unless another server is at it; answers whether there is more. UNAVAILABLE when the database cannot
     * do it now; nothing was done then.
     */
    public boolean fold() {
        return transactions.read(census::isBehind)
                && transactions.write(
                        SYSTEM, () -> census.lockPosition().map(this::foldFrom).orElse(false));
    }

    /**
     * With the row locked, so that nobody else writes counts. All positions up to the head are committed, and so are the
     * changes that were listed; those alone are taken away, for a lower number may be committed later.
     */
    private boolean foldFrom(long position) {
        long head = census.findHead();
        long upTo = Math.min(head, position + BATCH);
        List<Long> listed = census.listChanges(BATCH);
        List<Long> numbers = Padded.of(listed);
        census.add(position, upTo, numbers);
        List<OrgId> withZeros = census.listWithZeros(position, upTo, numbers);
        if (!withZeros.isEmpty()) {
            census.deleteZeros(withZeros);
        }
        if (!numbers.isEmpty()) {
            census.deleteChanges(numbers);
        }
        census.updatePosition(upTo);
        return upTo < head || listed.size() == BATCH;
    }

    /**
     * Counts all orgs below an org and below each of those, and makes right what the census has wrong: after rows were
     * written behind its back. Answers how many counts were. Writes may go on meanwhile; takes as long as it takes.
     *
     * @param org null for the whole installation
     */
    public int correct(@Nullable OrgId org) {
        return transactions.writeAtLength(() -> {
            // One at a time, else each would make it right. What it reads begins after that, in one statement.
            census.awaitPosition();
            return census.correct(org);
        });
    }
}
