package customers.cli.porting;

import customers.cli.porting.file.Row;
import customers.cli.porting.file.RowReader;
import customers.cli.porting.kind.Desk;
import customers.cli.porting.kind.Kind;
import customers.cli.porting.kind.Outcome;
import customers.cli.porting.mapping.Mapping;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a file, some at a time, and writes down what became of each. */
final class Rows {
    private final Desk desk;
    private final Kind<?> kind;
    private final Mapping mapping;
    private final Results results;
    private final Tally tally;
    private final Set<String> done;
    private final Map<String, Seen> seen = new HashMap<>();
    private final AtomicReference<RuntimeException> end = new AtomicReference<>();

    /** Where rows of the same contents began, and how many there were. */
    private record Seen(long line, int copies) {}

    Rows(Desk desk, Kind<?> kind, Mapping mapping, Results results, Tally tally, Set<String> done) {
        this.desk = desk;
        this.kind = kind;
        this.mapping = mapping;
        this.results = results;
        this.tally = tally;
        this.done = done;
    }

    /** No more rows are read ahead than are being made. Throws what ends the import before the end of the file. */
    void make(RowReader file, int parallel, boolean stopOnError) {
        ExecutorService workers = Executors.newFixedThreadPool(parallel);
        Semaphore free = new Semaphore(parallel);
        try {
            Optional<Row> row = file.next();
            while (row.isPresent() && end.get() == null && !(stopOnError && tally.hasFailed())) {
                long line = row.get().line();
                mapping.apply(row.get())
                        .ifPresentOrElse(ours -> take(ours, workers, free), () -> tally.add(line, Outcome.OMITTED));
                row = file.next();
            }
        } finally {
            free.acquireUninterruptibly(parallel);
            workers.shutdown();
        }
        RuntimeException failure = end.get();
        if (failure != null) {
            throw failure;
        }
    }

    private void take(Row row, ExecutorService workers, Semaphore free) {
        String contents = kind.identity(row).key(desk.org(), kind.name());
        Seen same = seen.merge(
                contents, new Seen(row.line(), 1), (first, one) -> new Seen(first.line(), first.copies() + 1));
        String key = same.copies() == 1 ? contents : contents + "-" + same.copies();
        String problem = problem(row, same);
        if (problem != null) {
            write(row, key, Outcome.failed(problem));
        } else if (done.contains(key)) {
            tally.add(row.line(), Outcome.SKIPPED);
        } else {
            free.acquireUninterruptibly();
            workers.execute(() -> make(row, same.copies(), key, free));
        }
    }

    private @Nullable String problem(Row row, Seen same) {
        if (row.problem() != null) {
            return row.problem();
        }
        String problem = kind.problem(row);
        if (problem != null) {
            return problem;
        }
        return same.copies() == 1 || kind.mayRepeat() ? null : "is the same as line " + same.line();
    }

    private void make(Row row, int copy, String key, Semaphore free) {
        try {
            write(row, key, desk.make(() -> kind.make(row, copy, key), kind.isAllOrNothing()));
        } catch (RuntimeException e) {
            end.compareAndSet(null, e);
        } finally {
            free.release();
        }
    }

    private void write(Row row, String key, Outcome outcome) {
        results.add(row.line(), key, outcome.word(), outcome.id(), outcome.reason());
        tally.add(row.line(), outcome);
    }
}
