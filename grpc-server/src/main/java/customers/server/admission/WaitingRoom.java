package customers.server.admission;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a bounded number of calls waits. The callers take turns, each with its oldest call first; and when there is no place
 * left, the newest call of whoever has the most of them waiting has to go. So who floods waits behind itself and crowds
 * nobody out. Not safe for several threads.
 */
final class WaitingRoom {
    private final int places;

    /** Of each caller that waits, in the order in which it is their turn. */
    private final Map<String, ArrayDeque<Turn>> queues = new LinkedHashMap<>();

    private int waiting;

    WaitingRoom(int places) {
        this.places = places;
    }

    /** Lets it in. Answers which one has to go for it: it itself when nobody has more waiting, none when there was a place. */
    @Nullable
    Turn enter(Turn turn) {
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
    Turn next() {
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
