package customers.core.customer;

import customers.core.access.Access;
import customers.core.access.Caller;
import customers.core.access.Operation;
import customers.core.id.OrgId;
import customers.core.transaction.Transactions;
import customers.core.tree.Lineages;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Counts the customers of an org over time. */
@Component
public class CustomerStats {
    private final CustomerMapper customers;
    private final Lineages lineages;
    private final Transactions transactions;
    private final Clock clock;

    CustomerStats(CustomerMapper customers, Lineages lineages, Transactions transactions, Clock clock) {
        this.customers = customers;
        this.lineages = lineages;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Counts the direct customers that were added, deleted ones too, in each of the last intervals, the one that it is now
     * included; oldest first, 0 where there was none.
     */
    public List<IntervalCount> added(Caller caller, OrgId org, TimeInterval width) {
        ZonedDateTime last = width.beginning(clock.instant().atZone(ZoneOffset.UTC));
        List<Instant> intervals =
                width.until(last).stream().map(ZonedDateTime::toInstant).toList();
        return transactions.read(() -> {
            Access.require(caller, Operation.LIST_CUSTOMERS, lineages.of(org));
            Map<Instant, Long> counts = customers.countAdded(org, width, intervals.get(0)).stream()
                    .collect(Collectors.toMap(IntervalCount::beginning, IntervalCount::count));
            return intervals.stream()
                    .map(interval -> new IntervalCount(interval, counts.getOrDefault(interval, 0L)))
                    .toList();
        });
    }
}
