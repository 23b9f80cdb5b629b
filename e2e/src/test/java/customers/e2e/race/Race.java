package customers.e2e.race;

import customers.e2e.driver.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Calls that start at the same moment, each on a thread of its own. */
final class Race {
    static final String OK = "ok";

    private final List<Callable<String>> runners = new ArrayList<>();

    /** Adds as many runners; each is given its number. */
    Race with(int count, IntConsumer runner) {
        for (int i = 0; i < count; i++) {
            int number = i;
            runners.add(() -> outcome(() -> runner.accept(number)));
        }
        return this;
    }

    /** Runs them all and answers how often each outcome came: `ok`, or the code of the refusal. */
    Map<String, Integer> run() {
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(runners.size());
        try {
            var finishes = runners.stream()
                    .map(runner -> pool.submit(() -> {
                        start.await();
                        return runner.call();
                    }))
                    .toList();
            start.countDown();
            return tally(finishes);
        } finally {
            pool.shutdownNow();
        }
    }

    private static Map<String, Integer> tally(List<Future<String>> finishes) {
        var tally = new TreeMap<String, Integer>();
        for (var finish : finishes) {
            try {
                tally.merge(finish.get(), 1, Integer::sum);
            } catch (ExecutionException e) {
                throw new AssertionError(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return tally;
    }

    private static String outcome(Runnable call) {
        try {
            call.run();
            return OK;
        } catch (Refusal refusal) {
            return refusal.code().json();
        }
    }
}
