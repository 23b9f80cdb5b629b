package customers.core.feed;

import customers.core.access.Access;
import customers.core.access.Caller;
import customers.core.access.Operation;
import customers.core.error.CustomersException;
import customers.core.id.OrgId;
import customers.core.transaction.Transactions;
import customers.core.tree.Lineages;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the feed on and on: who may, from where, and one stretch after the other. A reader that asks for nothing beyond
 * the {@link #head} that it read before misses nothing, see {@link Sequencer}.
 */
@Component
public class Feed {
    /** How many events one stretch holds, at most. */
    public static final int MOST = 100;

    /** How many positions one stretch covers, at most: so many rows are looked at for an org that has few of them. */
    static final long LONGEST = 5000;

    private final FeedMapper feed;
    private final Lineages lineages;
    private final Transactions transactions;

    public Feed(FeedMapper feed, Lineages lineages, Transactions transactions) {
        this.feed = feed;
        this.lineages = lineages;
        this.transactions = transactions;
    }

    /**
     * Answers the position behind which the caller reads on: that of the token, 0 from the start, else the head.
     * INVALID_INPUT for a token that is ahead of the feed, or together with the start.
     *
     * @param org whose events are to be read, and those of all below it
     */
    public long begin(Caller caller, OrgId org, @Nullable ResumeToken token, boolean fromStart) {
        return transactions.read(() -> {
            Access.require(caller, Operation.WATCH_EVENTS, lineages.of(org));
            if (token == null) {
                return fromStart ? 0 : feed.findHead();
            }
            if (fromStart) {
                throw CustomersException.invalid("from_start", "cannot be told together with a resume_token");
            }
            if (token.position() > feed.findHead()) {
                throw ResumeToken.noToken();
            }
            return token.position();
        });
    }

    /** Refuses a caller that may no longer read on. */
    public void require(Caller caller, OrgId org) {
        transactions.read(() -> Access.require(caller, Operation.WATCH_EVENTS, lineages.of(org)));
    }

    /** The position that was given last. Up to here the feed does not change any more. */
    public long head() {
        return transactions.read(feed::findHead);
    }

    /**
     * Reads a stretch that begins behind a position. Asks for no caller, for it is read again and again; whoever calls
     * has asked {@link #require} not long ago.
     *
     * @param kinds only these; all when empty
     * @param head as it was read before; beyond it nothing is read
     */
    public Stretch read(OrgId org, List<String> kinds, long after, long head) {
        long upTo = Math.min(head, after + LONGEST);
        List<Event> events = transactions.read(() -> feed.list(org, kinds, after, upTo, MOST));
        return new Stretch(
                events, events.size() < MOST ? upTo : events.get(MOST - 1).position());
    }

    /** What the feed has yet to take up. */
    public Lag lag() {
        return transactions.read(feed::findLag);
    }
}
