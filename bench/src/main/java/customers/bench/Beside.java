package customers.bench;

import customers.bench.load.Crew;
import customers.bench.load.Operation;
import customers.bench.load.Outcome;
import customers.bench.report.Results;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Who writes at a fixed rate over gRPC while something else is measured. */
final class Beside implements AutoCloseable {
    private static final int CLIENTS = 4;
    private static final Duration STRETCH = Duration.ofSeconds(1);

    private final @Nullable Crew crew;
    private final CompletableFuture<@Nullable Outcome> written;
    private volatile boolean ends;

    private Beside(@Nullable Crew crew, Operation operation, double rate) {
        this.crew = crew;
        this.written = CompletableFuture.supplyAsync(() -> crew == null ? null : write(crew, operation, rate));
    }

    /** Begins; at a rate of 0 nobody writes. */
    static Beside begin(Session session, double rate) throws Exception {
        Crew crew = rate > 0 ? session.crew(session.grpc(), CLIENTS) : null;
        return new Beside(crew, session.beside(), rate);
    }

    private @Nullable Outcome write(Crew writers, Operation operation, double rate) {
        Outcome all = null;
        while (!ends) {
            Outcome stretch = writers.openLoop(operation, rate, STRETCH);
            all = all == null ? stretch : all.plus(stretch);
        }
        return all;
    }

    /** Ends it, and tells what was written. */
    void tell(Results results) {
        ends = true;
        Outcome outcome = written.join();
        if (outcome != null) {
            results.tell("besideDoneEachSecond", String.format(Locale.ROOT, "%.1f", outcome.rate()));
            results.tell("besideP99Millis", String.format(Locale.ROOT, "%.1f", outcome.millis(99)));
            if (outcome.failures() > 0 || outcome.refused() > 0) {
                throw new IllegalStateException("writers beside were refused " + outcome.refused()
                        + " times, and answered otherwise " + outcome.failures() + " times: " + outcome.failure());
            }
        }
    }

    @Override
    public void close() throws Exception {
        ends = true;
        if (crew != null) {
            crew.close();
        }
    }
}
