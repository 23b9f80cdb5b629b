package customers.e2e.installation;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for something to become true, and no longer than that. */
public final class Condition {
    // InnoDB shows its transactions from a cache that it only renews when nobody has read it for 100 ms.
    private static final long PAUSE = Duration.ofMillis(120).toNanos();

    private Condition() {}

    /** Returns as soon as the condition holds; fails with the complaint when it does not in time. */
    public static void await(Duration patience, BooleanSupplier condition, Supplier<String> complaint) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + patience.toSeconds() + " s: " + complaint.get());
            }
            LockSupport.parkNanos(PAUSE);
        }
    }
}
