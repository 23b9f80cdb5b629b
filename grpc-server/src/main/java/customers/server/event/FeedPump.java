package customers.server.event;

import customers.core.feed.Forgetting;
import customers.core.feed.Sequencer;
import customers.server.outage.Outage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Gives events their positions all the time, on a thread of its own. Every server does; one at a time does it. Then each
 * forgets for itself what the new ones made stale. Runs from after the migrations until after the last call has ended.
 */
@Component
class FeedPump implements SmartLifecycle {
    private final Sequencer sequencer;
    private final Forgetting forgetting;
    private final Watchers watchers;
    private final FeedProperties properties;
    private final Outage outage = new Outage("New events wait for their positions");
    private final Thread thread = new Thread(this::run, "feed-pump");
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean running;

    FeedPump(Sequencer sequencer, Forgetting forgetting, Watchers watchers, FeedProperties properties) {
        this.sequencer = sequencer;
        this.forgetting = forgetting;
        this.watchers = watchers;
        this.properties = properties;
    }

    @Override
    public void start() {
        running = true;
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try {
            do {
                pump();
            } while (!stopped.await(properties.every().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pump() {
        try {
            int moved;
            do {
                moved = sequencer.advance();
                forgetting.advance();
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
        stopped.countDown();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
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
