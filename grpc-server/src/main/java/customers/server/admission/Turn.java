package customers.server.admission;

import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** A call at the gate: who makes it, the work that it is, and how it is told that it will not be done. */
public final class Turn {
    private final String caller;
    private final Runnable work;
    private final Runnable refusal;
    private long waitsSince;
    private @Nullable Future<?> patience;

    /**
     * One of the two is run, once: the work on a thread for calls, the refusal on any and so it must not block.
     *
     * @param caller what is one and the same for all calls of a caller
     */
    public Turn(String caller, Runnable work, Runnable refusal) {
        this.caller = caller;
        this.work = work;
        this.refusal = refusal;
    }

    String caller() {
        return caller;
    }

    void work() {
        work.run();
    }

    void refuse() {
        refusal.run();
    }

    void waitsSince(long now) {
        waitsSince = now;
    }

    long waitsSince() {
        return waitsSince;
    }

    /** It waits, and what is given here will tell when that has been too long. */
    void waits(Future<?> until) {
        patience = until;
    }

    /** It does not wait any more. */
    void stopsWaiting() {
        if (patience != null) {
            patience.cancel(false);
        }
    }
}
