package customers.bench.load;

import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * What came of calls.
 *
 * @param seconds how long they were sent for
 * @param latencies of those that succeeded, in nanoseconds
 * @param refused how many were refused as too much
 * @param failures how many were answered otherwise
 * @param failure the first of those; null without any
 */
public record Outcome(
        double seconds,
        Histogram latencies,
        long refused,
        long failures,
        @Nullable String failure) {
    /** As if both had been one. */
    public Outcome plus(Outcome other) {
        Histogram both = latencies.copy();
        both.add(other.latencies);
        return new Outcome(
                seconds + other.seconds,
                both,
                refused + other.refused,
                failures + other.failures,
                failure == null ? other.failure : failure);
    }

    /** How many succeeded a second. */
    public double rate() {
        return latencies.getTotalCount() / seconds;
    }

    /** The latency that so many percent stay below, in milliseconds. */
    public double millis(double percentile) {
        return latencies.getValueAtPercentile(percentile) / 1e6;
    }
}
