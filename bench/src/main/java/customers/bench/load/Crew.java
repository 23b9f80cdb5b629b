package customers.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Clients of one way, each on a thread of its own. They stay connected from one measurement to the next. */
public final class Crew implements AutoCloseable {
    private static final long LATEST_ANSWER_SECONDS = 120;
    // Of all crews, so that no two ever give a customer the same name; and on from those of earlier processes.
    private static final AtomicLong RUNS = new AtomicLong(System.currentTimeMillis());

    private final Way way;
    private final long seed;
    private final List<Client> clients = new ArrayList<>();
    private final ExecutorService threads;

    /** Connects so many. */
    public Crew(Way way, int size, long seed) throws Exception {
        this.way = way;
        this.seed = seed;
        threads = Executors.newFixedThreadPool(size);
        for (int i = 0; i < size; i++) {
            clients.add(way.connect());
        }
    }

    /** The way they go. */
    public Way way() {
        return way;
    }

    /** Whether the operation can be done this way. */
    public boolean takes(Operation operation) {
        return way.takes(operation);
    }

    /** Each client sends one call after the other, for so long, and one at least: its thread may begin late. */
    public Outcome closedLoop(Operation operation, Duration duration) {
        String run = Long.toString(RUNS.getAndIncrement(), Character.MAX_RADIX);
        long end = System.nanoTime() + duration.toNanos();
        return all(duration, (client, number) -> {
            Tally tally = new Tally();
            long turn = 0;
            long now = System.nanoTime();
            do {
                tally.send(client, operation.call(seed, number, turn, run), now);
                turn++;
                now = System.nanoTime();
            } while (now < end);
            return tally.outcome(0);
        });
    }

    /**
     * Calls begin at a fixed rate a second, whatever becomes of those before. One that finds no client free waits for one,
     * and its latency counts from when it should have begun.
     */
    public Outcome openLoop(Operation operation, double rate, Duration duration) {
        String run = Long.toString(RUNS.getAndIncrement(), Character.MAX_RADIX);
        long begin = System.nanoTime();
        long calls = (long) (rate * duration.toNanos() / 1e9);
        AtomicLong next = new AtomicLong();
        return all(duration, (client, number) -> {
            Tally tally = new Tally();
            for (long turn = next.getAndIncrement(); turn < calls; turn = next.getAndIncrement()) {
                long intended = begin + (long) (turn * 1e9 / rate);
                awaitTime(intended);
                tally.send(client, operation.call(seed, 0, turn, run), intended);
            }
            return tally.outcome(0);
        });
    }

    private static void awaitTime(long time) {
        for (long left = time - System.nanoTime(); left > 0; left = time - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private interface Work {
        Outcome run(Client client, int number);
    }

    private Outcome all(Duration duration, Work work) {
        long begin = System.nanoTime();
        List<Future<Outcome>> running = new ArrayList<>();
        for (int i = 0; i < clients.size(); i++) {
            int number = i;
            running.add(threads.submit(() -> work.run(clients.get(number), number)));
        }
        Outcome sum = Tally.nothing();
        try {
            for (Future<Outcome> each : running) {
                sum = sum.plus(each.get(duration.toSeconds() + LATEST_ANSWER_SECONDS, TimeUnit.SECONDS));
            }
        } catch (ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException(way.name() + " did not come to an end", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        return sum.plus(new Outcome(seconds, new org.HdrHistogram.Histogram(3), 0, 0, null));
    }

    @Override
    public void close() throws Exception {
        threads.shutdownNow();
        for (Client client : clients) {
            client.close();
        }
    }
}
