package customers.server.event;

import customers.core.error.CustomersException;
import customers.core.error.Reason;
import customers.core.feed.Feed;
import customers.server.outage.Outage;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.grpc.server.exception.GrpcExceptionHandler;
import org.springframework.stereotype.Component;

/**
 * All streams of this server, on one thread: however many there are, they hold none of the threads that calls need. Each
 * round asks once how far the feed is, and only then for the events of each stream that is behind and reads. Who does not
 * read is passed over, so it delays nobody, and is told the rest when it reads on.
 */
@Component
class Watchers implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(Watchers.class);

    private final Set<Watcher> watching = ConcurrentHashMap.newKeySet();
    private final Semaphore nudges = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "feed-watchers");
    private final Feed feed;
    private final FeedProperties properties;
    private final GrpcExceptionHandler errors;
    private final Outage outage = new Outage("Streams of events wait until the feed can be read again");
    private volatile boolean stopping;

    Watchers(Feed feed, FeedProperties properties, GrpcExceptionHandler errors) {
        this.feed = feed;
        this.properties = properties;
        this.errors = errors;
    }

    @Override
    public void afterSingletonsInstantiated() {
        thread.setDaemon(true);
        thread.start();
    }

    /** Serves one more from now on. UNAVAILABLE when there are too many, and when the server stops. */
    synchronized void add(Watcher watcher) {
        if (stopping) {
            throw stopped();
        }
        if (watching.size() >= properties.watchers()) {
            throw CustomersException.of(
                    Reason.UNAVAILABLE, "This server streams to as many as it may; try again, or another one.");
        }
        watcher.open(() -> watching.remove(watcher), this::nudge);
        watching.add(watcher);
    }

    /** Has the next round begin now. */
    void nudge() {
        nudges.release();
    }

    int count() {
        return watching.size();
    }

    private void run() {
        while (!stopping) {
            try {
                if (!round() && nudges.tryAcquire(properties.every().toMillis(), TimeUnit.MILLISECONDS)) {
                    nudges.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        synchronized (this) {
            watching.forEach(watcher -> end(watcher, stopped()));
        }
    }

    /** Answers whether there is more to tell at once. */
    private boolean round() {
        if (watching.isEmpty()) {
            return false;
        }
        boolean more = false;
        try {
            long head = feed.head();
            for (Watcher watcher : watching) {
                more |= advance(watcher, head);
            }
            outage.isOver();
        } catch (RuntimeException e) {
            outage.began(e);
            return false;
        }
        return more;
    }

    /** What is wrong with one stream ends that one; what is wrong with the database ends none. */
    private boolean advance(Watcher watcher, long head) {
        try {
            return watcher.advance(feed, head, properties);
        } catch (CustomersException e) {
            if (e.reason() == Reason.UNAVAILABLE) {
                throw e;
            }
            end(watcher, e);
        } catch (RuntimeException | Error e) {
            end(watcher, e);
        }
        return false;
    }

    private void end(Watcher watcher, Throwable why) {
        if (watching.remove(watcher)) {
            try {
                watcher.end(() -> Objects.requireNonNull(errors.handleException(why)));
            } catch (RuntimeException e) {
                LOG.debug("A stream was gone before it could be ended", e);
            }
        }
    }

    private static CustomersException stopped() {
        return CustomersException.of(Reason.UNAVAILABLE, "The server stops; go on at another one, or here later.");
    }

    /** Before the server begins to stop, which waits for the calls under way: these would never end by themselves. */
    @EventListener(ContextClosedEvent.class)
    void stop() throws InterruptedException {
        synchronized (this) {
            stopping = true;
        }
        nudge();
        thread.join(TimeUnit.SECONDS.toMillis(10));
    }
}
