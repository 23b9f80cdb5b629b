package customers.core.quota;

import customers.core.access.Caller;
import customers.core.id.SubscriptionId;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.stereotype.Component;

/**
 * Draws for several in one transaction, as {@link Quotas} does for one, by as few statements. It refuses nobody: what cannot
 * be drawn for all together is thrown, for the transaction to be undone and each to be answered by itself.
 */
@Component
public class DrawsTogether {
    private final QuotaMapper quotas;
    private final Clock clock;

    DrawsTogether(QuotaMapper quotas, Clock clock) {
        this.quotas = quotas;
        this.clock = clock;
    }

    /** What one of them draws. */
    public record Drawing(Caller caller, SubscriptionId from, Charge charge) {
        private QuotaMapper.Take take() {
            Cause cause = charge.cause();
            return new QuotaMapper.Take(
                    from, charge.plan(), cause.subscription(), cause.org(), caller.actor(), caller.requestId());
        }
    }

    /**
     * Draws for all sales, or for all new customers.
     *
     * @param drawings of one kind
     * @param waits whether it waits for what is locked; throws at once if not
     */
    public void draw(List<Drawing> drawings, boolean waits) {
        // By source, as rows are locked, and of each source in the order in which they are made.
        List<Drawing> real = drawings.stream()
                .filter(drawing -> !drawing.charge().draws().isEmpty())
                .sorted(Comparator.comparingLong(drawing -> drawing.from().value()))
                .toList();
        if (real.isEmpty()) {
            return;
        }
        List<QuotaMapper.Take> takes = real.stream().map(Drawing::take).toList();
        boolean sales = takes.get(0).planId() != null;
        if (!waits) {
            quotas.lockAll(takes, sales);
        }
        if (quotas.drawAll(takes, sales) < sums(real)) {
            throw new CannotAcquireLockException("Not all that is drawn together fits");
        }
        String operation = real.get(0).charge().cause().operation();
        quotas.insertAll(takes, sales, operation, clock.instant());
    }

    /** How many resources of how many sources are drawn from. */
    private static long sums(List<Drawing> drawings) {
        return drawings.stream()
                .flatMap(drawing ->
                        drawing.charge().draws().stream().map(draw -> Map.entry(drawing.from(), draw.resource())))
                .distinct()
                .count();
    }
}
