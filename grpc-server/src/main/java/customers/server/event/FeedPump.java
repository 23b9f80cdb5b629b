package customers.server.event;

import customers.core.feed.Sequencer;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Gives events their positions all the time, on a thread of its own. Every server does; one at a time does it. Runs from
 * after the migrations until after the last call has ended.
 */
@Component
class FeedPump implements SmartLifecycle {
    private final Sequencer sequencer;
    private final Watchers watchers;
    private final FeedProperties properties;
    private final Outage outage = new Outage("New events wait for their positions");
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "feed-pump"));
    private volatile boolean running;

    FeedPump(Sequencer sequencer, Watchers watchers, FeedProperties properties) {
        this.sequencer = sequencer;
        this.watchers = watchers;
        this.properties = properties;
    }

    @Override
    public void start() {
        running = true;
        thread.scheduleWithFixedDelay(this::pump, 0, properties.every().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void pump() {
        try {
            int moved;
            do {
                moved = sequencer.advance();
                if (moved > 0) {
                    watchers.nudge();
                }
            } while (moved == Sequencer.BATCH && running);
            outage.isOver();
        } catch (RuntimeException e) {
            outage.began(e);
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdown();
        try {
            thread.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the gRPC server starts and after it has stopped. */
    @Override
    public int getPhase() {
        return 0;
    }
}
