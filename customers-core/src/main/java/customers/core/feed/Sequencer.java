package customers.core.feed;

import customers.core.access.Caller;
import customers.core.listing.Padded;
import customers.core.transaction.Transactions;
import customers.core.webhook.Deliveries;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Gives committed activities their positions in the feed. Every server may run it all the time: the row of the table feed
 * lets one of them do it, the others find it taken and leave it to that one.
 *
 * <p><b>No gap that is filled later.</b> An activity becomes visible with the commit of its write, and gets a position
 * only then; the position and the head move in one transaction. So whoever has read up to the head has seen every event
 * at or below it, however long another write is still under way: that one's events come after, with its commit.
 *
 * <p><b>In the order of the commits.</b> Activities are taken in the order of their numbers, which they get when they are
 * inserted, at the end of an operation, when it holds all its locks. Of two writes that conflict, the second waits for
 * the first one's commit before it inserts, so it has the greater number, and it is never visible without the first.
 * Writes that do not conflict have no order that anybody could tell.
 */
@Component
public class Sequencer {
    /** How many activities one transaction gives positions to, at most. */
    public static final int BATCH = 500;

    private static final Caller SYSTEM = Caller.system("feed");

    private final FeedMapper feed;
    private final Deliveries deliveries;
    private final Transactions transactions;

    public Sequencer(FeedMapper feed, Deliveries deliveries, Transactions transactions) {
        this.feed = feed;
        this.deliveries = deliveries;
        this.transactions = transactions;
    }

    /**
     * Gives up to {@link #BATCH} activities their positions; answers how many. When it answers that many, there may be
     * more. UNAVAILABLE when the database cannot do it now; nothing was done then.
     */
    public int advance() {
        if (transactions.read(() -> feed.listWithoutPosition(1)).isEmpty()) {
            return 0;
        }
        return transactions.write(
                SYSTEM, () -> feed.lockHead().map(this::advanceFrom).orElse(0));
    }

    /** With the head locked. What must happen once for each event is written here: it commits with the positions. */
    private int advanceFrom(long head) {
        List<Long> numbers = feed.listWithoutPosition(BATCH);
        if (!numbers.isEmpty()) {
            long newHead = head + numbers.size();
            feed.updatePositions(head, Padded.of(numbers));
            feed.updateHead(newHead);
            deliveries.enqueue(head, newHead);
        }
        return numbers.size();
    }
}
