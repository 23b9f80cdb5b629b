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
 * <p>After a burst the room is empty again. Where it was not for half the time that a call may wait, more comes than can be
 * done, and to wait helps nobody: then each caller's newest call is first, and what has waited for a tenth of that time may
 * as well go. After Nichols and Jacobson, "Controlling Queue Delay", ACM Queue 10 (5), 2012. Not safe for several threads;
 * all times are those of {@link System#nanoTime}.
 */
final class WaitingRoom {
    private final int places;
    private final long burstNanos;
    private final long lateNanos;

    /** Of each caller that waits, in the order in which it is their turn. */
    private final Map<String, ArrayDeque<Turn>> queues = new LinkedHashMap<>();

    private int waiting;

    /** When the first one came of those without whom the room has not been since. */
    private long occupiedSince;

    /**
     * An empty one.
     *
     * @param places how many may wait
     * @param patience for how long each at the longest, which is for others to see to
     */
    WaitingRoom(int places, Duration patience) {
        this.places = places;
        this.burstNanos = patience.dividedBy(2).toNanos();
        this.lateNanos = patience.dividedBy(10).toNanos();
    }

    /** Lets it in. Answers which one has to go for it: it itself when nobody has more waiting, none when there was a place. */
    @Nullable
    Turn enter(Turn turn, long now) {
        if (waiting == 0) {
            occupiedSince = now;
        }
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
        Iterator<Map.Entry<String, ArrayDeque<Turn>>> callers =
                queues.entrySet().iterator();
        if (!callers.hasNext()) {
            return null;
        }
        Map.Entry<String, ArrayDeque<Turn>> caller = callers.next();
        callers.remove();
        ArrayDeque<Turn> queue = caller.getValue();
        Turn turn = isCrowded(now) ? queue.removeLast() : queue.removeFirst();
        if (!queue.isEmpty()) {
            queues.put(caller.getKey(), queue);
        }
        waiting--;
        return turn;
    }

    /** Lets those go that have waited for too long, which nobody does in a burst. */
    List<Turn> dismiss(long now) {
        List<Turn> late = new ArrayList<>();
        if (!isCrowded(now)) {
            return late;
        }
        for (ArrayDeque<Turn> queue : queues.values()) {
            for (Turn oldest = queue.peekFirst(); isLate(oldest, now); oldest = queue.peekFirst()) {
                late.add(queue.removeFirst());
            }
        }
        queues.values().removeIf(ArrayDeque::isEmpty);
        waiting -= late.size();
        return late;
    }

    private boolean isCrowded(long now) {
        return waiting > 0 && now - occupiedSince > burstNanos;
    }

    private boolean isLate(@Nullable Turn turn, long now) {
        return turn != null && now - turn.waitsSince() > lateNanos;
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
