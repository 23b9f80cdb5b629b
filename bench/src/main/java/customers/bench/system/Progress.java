package customers.bench.system;

import java.io.PrintStream;

/** Tells on the standard error how far something is: a bar on a terminal, a line at the end elsewhere. */
public final class Progress implements AutoCloseable {
    private static final boolean TERMINAL = Boolean.getBoolean("bench.terminal");
    private static final int WIDTH = 30;
    private static final long EVERY_NANOS = 200_000_000;

    private final String what;
    private final PrintStream out = System.err;
    private final long begin = System.nanoTime();
    private long next = begin;

    /** Begins. */
    public Progress(String what) {
        this.what = what;
    }

    /** So much is done of so much. */
    public synchronized void at(long done, long of) {
        long now = System.nanoTime();
        if (TERMINAL && now >= next && of > 0) {
            next = now + EVERY_NANOS;
            int filled = (int) Math.min(WIDTH, WIDTH * done / of);
            out.printf(
                    "\r%-28s [%s%s] %3d %% %5.0f s",
                    what, "=".repeat(filled), " ".repeat(WIDTH - filled), Math.min(100, 100 * done / of), seconds());
        }
    }

    private double seconds() {
        return (System.nanoTime() - begin) / 1e9;
    }

    @Override
    public synchronized void close() {
        out.printf("%s%-28s %s%.1f s%n", TERMINAL ? "\r" : "", what, TERMINAL ? " ".repeat(WIDTH + 10) : "", seconds());
    }
}
