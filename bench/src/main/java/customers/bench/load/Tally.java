package customers.bench.load;

import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** Counts what comes of the calls of one client. */
final class Tally {
    private static final int DIGITS = 3;

    private final Histogram latencies = new Histogram(DIGITS);
    private long refused;
    private long failures;
    private @Nullable String failure;

    /** Sends a call whose latency counts from the given time on. */
    void send(Client client, Call call, long since) {
        try {
            client.send(call);
            latencies.recordValue(Math.max(1, System.nanoTime() - since));
        } catch (Refused e) {
            refused++;
        } catch (Exception e) {
            failures++;
            if (failure == null) {
                failure = call + ": " + e;
            }
        }
    }

    Outcome outcome(double seconds) {
        return new Outcome(seconds, latencies, refused, failures, failure);
    }

    static Outcome nothing() {
        return new Tally().outcome(0);
    }
}
