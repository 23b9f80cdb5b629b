package customers.server.event;

import customers.core.census.Census;
import customers.core.feed.Forgetting;
import customers.core.feed.Sequencer;
import customers.server.outage.Outage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Gives events their positions all the time, on a thread of its own, and folds them into the census. Every server does;
 * one at a time does it. Then each forgets for itself what the new ones made stale. Runs from after the migrations until
 * after the last call has ended.
 */
@Component
class FeedPump implements SmartLifecycle {
    /** Between folds that leave nothing. Each takes the same statements, however much it is; what waits is read meanwhile. */
    private static final long FOLD_EVERY = TimeUnit.SECONDS.toNanos(1);

    private final Sequencer sequencer;
    private final Forgetting forgetting;
    private final Census census;
    private final Watchers watchers;
    private final FeedProperties properties;
    private final Outage outage = new Outage("New events wait for their positions");
    private final Outage unfolded = new Outage("What is counted is not folded in, and counts cost more");
    private final Thread thread = new Thread(this::run, "feed-pump");
    private final CountDownLatch stopped = new CountDownLatch(1);
    private long folded = System.nanoTime();
    private volatile boolean running;

    FeedPump(Sequencer sequencer, Forgetting forgetting, Census census, Watchers watchers, FeedProperties properties) {
        this.sequencer = sequencer;
        this.forgetting = forgetting;
        this.census = census;
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

    /** By turns, so that neither waits until the other has nothing left. */
    private void pump() {
        boolean more;
        do {
            more = advance() | fold();
        } while (more && running);
    }

    private boolean advance() {
        try {
            int moved = sequencer.advance();
            forgetting.advance();
            if (moved > 0) {
                watchers.nudge();
            }
            outage.isOver();
            return moved == Sequencer.BATCH;
        } catch (RuntimeException e) {
            outage.began(e);
            return false;
        }
    }

    private boolean fold() {
        if (System.nanoTime() - folded < FOLD_EVERY) {
            return false;
        }
        try {
            boolean more = census.fold();
            unfolded.isOver();
            if (more) {
                return true;
            }
        } catch (RuntimeException e) {
            unfolded.began(e);
        }
        folded = System.nanoTime();
        return false;
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
