package customers.bench.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Looks at the heap of a gRPC server again and again, by its metrics, and keeps the most that it saw. */
public final class Heap implements AutoCloseable {
    private static final long EVERY_NANOS = 200_000_000;
    private static final String HEAP = "jvm_memory_used_bytes{area=\"heap\"";

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpRequest request;
    private final Thread thread = new Thread(this::watch, "heap");
    private volatile boolean closed;
    private volatile long peak;

    private Heap(URI metrics) {
        request = HttpRequest.newBuilder(metrics).timeout(Duration.ofSeconds(5)).build();
        thread.setDaemon(true);
    }

    /** Begins to look. */
    public static Heap watch(Installation installation) {
        Heap heap = new Heap(installation.serverMetrics());
        heap.thread.start();
        return heap;
    }

    private void watch() {
        while (!closed) {
            try {
                String metrics = client.send(request, HttpResponse.BodyHandlers.ofString())
                        .body();
                peak = Math.max(peak, used(metrics));
            } catch (IOException missed) {
                // The next look will tell.
            } catch (InterruptedException e) {
                return;
            }
            LockSupport.parkNanos(EVERY_NANOS);
        }
    }

    private static long used(String metrics) {
        return (long) metrics.lines()
                .filter(line -> line.startsWith(HEAP))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** In bytes, garbage not yet collected among it. */
    public long peak() {
        return peak;
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
