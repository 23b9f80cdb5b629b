package customers.core.customer;

import java.time.Instant;

/**
 * How many in one interval.
 *
 * @param beginning when it begins
 */
public record IntervalCount(Instant beginning, long count) {}
