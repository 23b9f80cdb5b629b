package customers.core.expiry;

import customers.core.access.Caller;
import customers.core.transaction.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToIntBiFunction;
import org.springframework.stereotype.Component;

/**
 * Removes what has expired. Nothing depends on it but the size of the tables: what is over is not accepted anywhere. In
 * small transactions, so that calls never wait long for it; several servers may run it at once.
 */
@Component
public class ExpiredRows {
    /** How many rows one transaction removes. */
    static final int BATCH = 200;

    private static final int MOST_BATCHES = 50;

    /** How long the log of deliveries to webhooks goes back. */
    private static final Duration DELIVERIES_KEPT = Duration.ofDays(30);

    private final Transactions transactions;
    private final Clock clock;
    private final List<ToIntBiFunction<Instant, Integer>> tables;

    public ExpiredRows(ExpiryMapper mapper, Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
        this.tables = List.of(
                mapper::deleteSessions,
                mapper::deleteOneTimeSecrets,
                mapper::deleteAttempts,
                mapper::deleteIdempotencyKeys,
                (now, most) -> mapper.deleteWebhookDeliveries(now.minus(DELIVERIES_KEPT), most));
    }

    /** Removes a bounded number; answers how many. What is left is for the next time. */
    public int purge() {
        Caller system = Caller.system("purge");
        Instant now = clock.instant();
        int purged = 0;
        for (ToIntBiFunction<Instant, Integer> table : tables) {
            int batch = BATCH;
            for (int i = 0; i < MOST_BATCHES && batch == BATCH; i++) {
                batch = transactions.write(system, () -> table.applyAsInt(now, BATCH));
                purged += batch;
            }
        }
        return purged;
    }
}
