package customers.gateway.upstream;

import io.grpc.ManagedChannel;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Tries servers that are away every second, and has their names looked up again. Left to itself gRPC waits longer each time,
 * up to two minutes: of two servers that are restarted one after the other, the second would go before the first is found.
 */
final class Reconnects implements AutoCloseable {
    private static final int EVERY_SECONDS = 1;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "reconnects");
        thread.setDaemon(true);
        return thread;
    });

    private final Future<?> repeated;

    Reconnects(ManagedChannel channel) {
        repeated = timer.scheduleWithFixedDelay(
                channel::resetConnectBackoff, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        repeated.cancel(false);
        timer.shutdown();
    }
}
