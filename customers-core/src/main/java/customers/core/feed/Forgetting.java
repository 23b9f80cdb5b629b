package customers.core.feed;

import customers.core.cache.Caches;
import customers.core.cache.Stale;
import customers.core.transaction.Transactions;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Has this server forget what writes through other servers made stale, as their events come. An event is there after its
 * write's commit, so what is read from then on is new.
 */
@Component
public class Forgetting {
    /** How far it may be behind to read what the events say; beyond it everything is forgotten. */
    static final long FARTHEST = 5000;

    private final FeedMapper feed;
    private final Caches caches;
    private final Transactions transactions;

    /** Up to which all is forgotten that is to be; before the first time, none. */
    private long position = -1;

    public Forgetting(FeedMapper feed, Caches caches, Transactions transactions) {
        this.feed = feed;
        this.caches = caches;
        this.transactions = transactions;
    }

    /**
     * Goes on to the head of the feed. To be called all the time, on every server. UNAVAILABLE when it cannot be read now:
     * nothing is missed then, what is remembered has its own life, and the next time goes on.
     */
    public synchronized void advance() {
        if (!caches.areOn()) {
            return;
        }
        long head = transactions.read(feed::findHead);
        if (head != position) {
            caches.forget(changes(head));
            position = head;
        }
    }

    private List<Stale> changes(long head) {
        // After a restore of the database the head may lie behind.
        if (position < 0 || head < position || head - position > FARTHEST) {
            return List.of(Stale.EVERYTHING);
        }
        return transactions.read(() -> feed.listStale(position, head)).stream()
                .map(Stale::of)
                .toList();
    }
}
