package customers.server.admission;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a bounded number of calls waits. The callers take turns, each with its oldest call first; and when there is no place
 * left, the newest call of whoever has the most of them waiting has to go. So who floods waits behind itself and crowds
 * nobody out.
 *
 * <p>A burst is worked off. Where at every turn for half the time that a call may wait somebody has waited for a tenth of it,
 * more comes than can be done, and to wait helps nobody: then a call may wait for a fiftieth, until at every turn for as long
 * nobody has waited for half of that. After Nichols and Jacobson, "Controlling Queue Delay", ACM Queue 10 (5), 2012. Not safe
 * for several threads; all times are those of {@link System#nanoTime}.
 */
final class WaitingRoom {
    private final int places;
    private final long doubtNanos;
    private final long slowNanos;
    private final long hurryNanos;

    /** Of each caller that waits, in the order in which it is their turn. */
    private final Map<String, ArrayDeque<Turn>> queues = new LinkedHashMap<>();

    private int waiting;
    private boolean crowded;

    /** Since when every turn says that this is over, or that it has begun; null when the last one did not. */
    private @Nullable Long doubtedSince;

    /**
     * An empty one.
     *
     * @param places how many may wait
     * @param patience for how long each at the longest, which is for others to see to
     */
    WaitingRoom(int places, Duration patience) {
        this.places = places;
        this.doubtNanos = patience.dividedBy(2).toNanos();
        this.slowNanos = patience.dividedBy(10).toNanos();
        this.hurryNanos = patience.dividedBy(50).toNanos();
    }

    /** Lets it in. Answers which one has to go for it: it itself when nobody has more waiting, none when there was a place. */
    @Nullable
    Turn enter(Turn turn, long now) {
        turn.waitsSince(now);
        ArrayDeque<Turn> longest = queues.computeIfAbsent(turn.caller(), first -> new ArrayDeque<>());
        longest.addLast(turn);
        waiting++;
        if (waiting <= places) {
            return null;
        }
        for (ArrayDeque<Turn> queue : queues.values()) {
            if (queue.size() > longest.size()) {
                longest = queue;
            }
        }
        Turn newest = longest.getLast();
        remove(newest);
        return newest;
    }

    /** Whose turn it is; it does not wait any more. None when nobody waits. */
    @Nullable
    Turn next(long now) {
        judge(now);
        Iterator<Map.Entry<String, ArrayDeque<Turn>>> callers =
                queues.entrySet().iterator();
        if (!callers.hasNext()) {
            return null;
        }
        Map.Entry<String, ArrayDeque<Turn>> caller = callers.next();
        callers.remove();
        ArrayDeque<Turn> queue = caller.getValue();
        Turn turn = queue.removeFirst();
        if (!queue.isEmpty()) {
            queues.put(caller.getKey(), queue);
        }
        waiting--;
        return turn;
    }

    /** A pause of this process makes all wait at once, so that one look at them says little. */
    private void judge(long now) {
        boolean slow = isAnyLongerThan(crowded ? hurryNanos / 2 : slowNanos, now);
        if (slow == crowded) {
            doubtedSince = null;
        } else if (doubtedSince == null) {
            doubtedSince = now;
        } else if (now - doubtedSince > doubtNanos) {
            crowded = slow;
            doubtedSince = null;
        }
    }

    private boolean isAnyLongerThan(long nanos, long now) {
        return queues.values().stream().anyMatch(queue -> isOlderThan(nanos, queue.peekFirst(), now));
    }

    private static boolean isOlderThan(long nanos, @Nullable Turn turn, long now) {
        return turn != null && now - turn.waitsSince() > nanos;
    }

    /** Lets those go that have waited for too long, which nobody does in a burst. */
    List<Turn> dismiss(long now) {
        if (!crowded) {
            return List.of();
        }
        List<Turn> late = new ArrayList<>();
        for (ArrayDeque<Turn> queue : queues.values()) {
            while (isOlderThan(hurryNanos, queue.peekFirst(), now)) {
                late.add(queue.removeFirst());
            }
        }
        queues.values().removeIf(ArrayDeque::isEmpty);
        waiting -= late.size();
        return late;
    }

    /** Lets it go before its turn; answers whether it waited. */
    boolean remove(Turn turn) {
        ArrayDeque<Turn> queue = queues.get(turn.caller());
        if (queue == null || !queue.removeLastOccurrence(turn)) {
            return false;
        }
        if (queue.isEmpty()) {
            queues.remove(turn.caller());
        }
        waiting--;
        return true;
    }

    int size() {
        return waiting;
    }
}
