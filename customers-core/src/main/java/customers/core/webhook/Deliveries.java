package customers.core.webhook;

import customers.core.access.Caller;
import customers.core.id.DeliveryId;
import customers.core.id.WebhookId;
import customers.core.transaction.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The queue of what is sent to webhooks, for those who send. Any number of servers may take from it at once: a claim locks
 * what it takes, passes over what another has locked, and holds for a lease, after which what a killed server had taken is
 * due again. So each event is sent at least once.
 */
@Component
public class Deliveries {
    /** The waits between attempts, in multiples of the first: with 5 seconds up to 24 hours, two days in all. */
    private static final List<Integer> WAITS = List.of(1, 6, 24, 120, 720, 2160, 4320, 8640, 17280);

    private static final Caller SYSTEM = Caller.system("webhooks");

    /** How much longer a wait may be, so that what failed together does not come back together. */
    private static final double JITTER = 0.1;

    private final DeliveryMapper deliveries;
    private final WebhookProperties properties;
    private final Transactions transactions;
    private final Clock clock;

    Deliveries(DeliveryMapper deliveries, WebhookProperties properties, Transactions transactions, Clock clock) {
        this.deliveries = deliveries;
        this.properties = properties;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A webhook to which something is due.
     *
     * @param since when the longest due was due
     */
    public record Due(WebhookId webhook, Instant since) {}

    /**
     * What follows an attempt.
     *
     * @param at when the next one is due; null when there is none
     */
    record Next(Delivery.Status status, @Nullable Instant at) {}

    /**
     * Makes the deliveries of the events at these positions, to every webhook that hears them. Called in the transaction
     * that gives the positions: so none is missed, whatever is killed when, and none is made twice.
     *
     * @param after the position before the first
     * @param upTo the last position
     */
    public void enqueue(long after, long upTo) {
        if (deliveries.anyWebhook()) {
            deliveries.enqueue(after, upTo, clock.instant());
        }
    }

    /** The webhooks to which something is due, the longest due first. */
    public List<Due> due() {
        return transactions.read(() -> deliveries.listDue(clock.instant()));
    }

    /** Takes what is due to a webhook, the longest due first, and at most this many. */
    public List<Attempt> claim(WebhookId webhook, int most) {
        return transactions.write(SYSTEM, () -> {
            Instant now = clock.instant();
            List<DeliveryId> ids = deliveries.lockDue(webhook, now, most);
            if (ids.isEmpty()) {
                return List.of();
            }
            deliveries.claim(ids, now, now.plus(properties.lease()));
            return deliveries.listAttempts(ids);
        });
    }

    /** Writes down how an attempt ended; answers what became of the delivery. */
    public Delivery.Status record(Attempt attempt, Outcome outcome) {
        Next next = next(attempt, outcome);
        transactions.run(SYSTEM, () -> deliveries.finish(attempt, outcome, next));
        return next.status();
    }

    private Next next(Attempt attempt, Outcome outcome) {
        if (outcome.isSuccess()) {
            return new Next(Delivery.Status.DELIVERED, null);
        }
        if (outcome.isGone() || attempt.number() > WAITS.size()) {
            return new Next(Delivery.Status.FAILED, null);
        }
        Duration wait = properties.retryBase().multipliedBy(WAITS.get(attempt.number() - 1));
        long jitter =
                (long) (wait.toMillis() * JITTER * ThreadLocalRandom.current().nextDouble());
        return new Next(Delivery.Status.PENDING, clock.instant().plus(wait).plusMillis(jitter));
    }
}
