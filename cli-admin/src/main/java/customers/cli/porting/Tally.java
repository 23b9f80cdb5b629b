package customers.cli.porting;

import customers.cli.shell.Shell;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts what became of the rows, and says now and then on standard error how far it is. */
final class Tally {
    private static final long PAUSE = Duration.ofSeconds(5).toNanos();

    private final Shell shell;
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final long begun = System.nanoTime();
    private long said = begun;

    Tally(Shell shell) {
        this.shell = shell;
        for (String outcome : new String[] {"created", "exists", "valid", "failed", "skipped"}) {
            counts.put(outcome, 0L);
        }
    }

    synchronized void add(String outcome) {
        counts.merge(outcome, 1L, Long::sum);
        long now = System.nanoTime();
        if (now - said > PAUSE) {
            said = now;
            long rows = counts.values().stream().mapToLong(Long::longValue).sum();
            shell.note(rows + " rows, " + rows * Duration.ofSeconds(1).toNanos() / (now - begun) + " a second");
        }
    }

    synchronized void fail(long line, String reason) {
        shell.note("line " + line + ": " + reason.replaceAll("\\p{Cntrl}", " "));
        add("failed");
    }

    synchronized long failed() {
        return counts.getOrDefault("failed", 0L);
    }

    /** Prints the counts, on standard output. */
    synchronized void print(boolean json) {
        shell.say(
                json
                        ? counts.entrySet().stream()
                                .map(count -> "\"" + count.getKey() + "\": " + count.getValue())
                                .collect(Collectors.joining(", ", "{", "}"))
                        : counts.entrySet().stream()
                                .map(count -> count.getKey() + " " + count.getValue())
                                .collect(Collectors.joining(", ")));
    }
}
