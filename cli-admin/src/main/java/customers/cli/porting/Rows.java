package customers.cli.porting;

import customers.cli.porting.CustomerImport.Outcome;
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
    private final String org;
    private final CustomerImport customers;
    private final Results results;
    private final Tally tally;
    private final Set<String> done;
    private final Map<String, Long> seen = new HashMap<>();
    private final AtomicReference<RuntimeException> end = new AtomicReference<>();

    Rows(String org, CustomerImport customers, Results results, Tally tally, Set<String> done) {
        this.org = org;
        this.customers = customers;
        this.results = results;
        this.tally = tally;
        this.done = done;
    }

    /** No more rows are read ahead than are being made. Throws what ends the import before the end of the file. */
    void make(CustomerFile file, int parallel, boolean stopOnError) {
        ExecutorService workers = Executors.newFixedThreadPool(parallel);
        Semaphore free = new Semaphore(parallel);
        try {
            Optional<CustomerRow> row = file.next();
            while (row.isPresent() && end.get() == null && !(stopOnError && tally.failed() > 0)) {
                take(row.get(), workers, free);
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

    private void take(CustomerRow row, ExecutorService workers, Semaphore free) {
        String key = row.key(org);
        String problem = row.problem() != null ? row.problem() : duplicate(row, key);
        if (problem != null) {
            write(row, key, new Outcome("failed", "", problem));
        } else if (done.contains(key)) {
            tally.add("skipped");
        } else {
            free.acquireUninterruptibly();
            workers.execute(() -> make(row, key, free));
        }
    }

    private @Nullable String duplicate(CustomerRow row, String key) {
        Long first = seen.putIfAbsent(key, row.line());
        return first == null ? null : "is the same as line " + first;
    }

    private void make(CustomerRow row, String key, Semaphore free) {
        try {
            write(row, key, customers.make(row));
        } catch (RuntimeException e) {
            end.compareAndSet(null, e);
        } finally {
            free.release();
        }
    }

    private void write(CustomerRow row, String key, Outcome outcome) {
        results.add(row.line(), key, outcome.word(), outcome.id(), outcome.reason());
        if (outcome.word().equals("failed")) {
            tally.fail(row.line(), outcome.reason());
        } else {
            tally.add(outcome.word());
        }
    }
}
