package customers.cli.porting;

import customers.cli.shell.Shell;
import java.time.Duration;
import java.util.function.DoubleSupplier;

/** Says on standard error how far it is: a bar that is drawn anew on a terminal, a line every 5 seconds elsewhere. */
final class Progress {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Shell shell;
    private final DoubleSupplier share;
    private final long pause;
    private final long begun = System.nanoTime();
    private long said = begun;

    /** {@code share} answers how much of all is done, from 0 to 1. */
    Progress(Shell shell, DoubleSupplier share) {
        this.shell = shell;
        this.share = share;
        this.pause =
                Duration.ofMillis(shell.terminal().isInteractive() ? 200 : 5000).toNanos();
    }

    /** Tells of so many rows, unless it has told a moment ago. */
    void at(long rows) {
        long now = System.nanoTime();
        if (now - said < pause) {
            return;
        }
        said = now;
        double done = Math.min(1, share.getAsDouble());
        String line = line(rows, now - begun, done);
        if (shell.terminal().isInteractive()) {
            shell.progress(shell.looks().progress(done) + "  " + line);
        } else {
            shell.note(line);
        }
    }

    /** How many rows, how fast, and how long it will go on like that. */
    static String line(long rows, long nanos, double done) {
        String line = rows + " rows, " + (long) (rows * (double) SECOND / Math.max(1, nanos)) + " a second";
        if (done <= 0) {
            return line;
        }
        long left = Math.round(nanos * (1 - done) / done / SECOND);
        return line + ", %d:%02d:%02d left".formatted(left / 3600, left / 60 % 60, left % 60);
    }

    /** Takes the bar away, for something else to be said or because it is done. */
    void clear() {
        shell.progress("");
    }
}
