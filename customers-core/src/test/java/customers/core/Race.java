package customers.core;

import customers.core.error.CustomersException;
import customers.core.error.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Runs things at the same time and tells how each ended. */
public final class Race {
    private Race() {}

    /**
     * What became of one.
     *
     * @param reason null when it succeeded
     */
    public record Outcome<T>(@Nullable T value, @Nullable Reason reason) {
        /** Whether it succeeded. */
        public boolean won() {
            return reason == null;
        }
    }

    /** Starts this many at once; a refusal is an outcome, anything else that is thrown fails the test. */
    public static <T> List<Outcome<T>> run(int runners, Callable<T> work) throws Exception {
        return run(IntStream.range(0, runners).mapToObj(i -> work).toList());
    }

    /** Starts all these at once. */
    public static <T> List<Outcome<T>> run(List<Callable<T>> works) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(works.size());
        CountDownLatch start = new CountDownLatch(works.size());
        try {
            List<Future<Outcome<T>>> futures = new ArrayList<>();
            works.forEach(work -> futures.add(threads.submit(() -> {
                start.countDown();
                start.await();
                return outcome(work);
            })));
            List<Outcome<T>> outcomes = new ArrayList<>();
            for (Future<Outcome<T>> future : futures) {
                outcomes.add(get(future));
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> Outcome<T> get(Future<Outcome<T>> future) throws Exception {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new AssertionError("One of the racers neither won nor was refused", e.getCause());
        }
    }

    private static <T> Outcome<T> outcome(Callable<T> work) throws Exception {
        try {
            return new Outcome<>(work.call(), null);
        } catch (CustomersException e) {
            return new Outcome<>(null, e.reason());
        }
    }
}
