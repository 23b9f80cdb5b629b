package customers.core.dryrun;

import customers.core.access.Caller;
import customers.core.transaction.Transactions;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Tries a call: does it, with every check and every lock that it takes, reads what it drew, and undoes it. So what it
 * answers, or how it is refused, is what the call itself would have got at this moment.
 */
@Component
public class DryRuns {
    /** How many draws are told: as many as travel with an answer. */
    public static final int MOST = 100;

    private final DryRunMapper entries;
    private final Transactions transactions;

    DryRuns(DryRunMapper entries, Transactions transactions) {
        this.entries = entries;
        this.transactions = transactions;
    }

    /**
     * Tries the work, and answers what it would draw from subscriptions that would be live after it: {@link #MOST} at most,
     * the first by subscription and resource. Whatever the work throws is thrown.
     *
     * @param work is given the caller to do it as: under a request id of its own, by which its entries are found
     */
    public List<Drawn> run(Caller caller, Consumer<Caller> work) {
        Caller trying = caller.withRequestId("dry-run-" + UUID.randomUUID());
        return transactions.undone(trying, () -> {
            long last = entries.findLastEntry();
            work.accept(trying);
            return entries.listDrawn(last, trying.requestId(), MOST);
        });
    }
}
