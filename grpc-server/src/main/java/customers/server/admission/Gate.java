package customers.server.admission;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/**
 * Has so many calls worked on at once and so many wait for their turn, for so long; all others are refused at once. In a flood
 * less is long enough ({@link WaitingRoom}). Who waits holds no thread, and who comes is never made to wait for anything
 * here.
 */
public final class Gate {
    private final int atOnce;
    private final Duration patience;
    private final WaitingRoom room;
    private final Executor threads;
    private final Executor refusals;
    private final ScheduledExecutorService timer;
    private final LongSupplier nanoTime;
    private final Map<Refused, LongAdder> refused = new EnumMap<>(Refused.class);
    private int running;

    /**
     * @param atOnce how many are worked on at once
     * @param threads that work
     * @param refusals what tells those that are refused: neither who works nor the connection, which also carries the
     *     answers of those that are not
     */
    Gate(
            int atOnce,
            AdmissionProperties properties,
            Executor threads,
            Executor refusals,
            ScheduledExecutorService timer,
            LongSupplier nanoTime) {
        this.atOnce = atOnce;
        this.patience = properties.patience();
        this.room = new WaitingRoom(properties.waiting(), patience);
        this.threads = threads;
        this.refusals = refusals;
        this.timer = timer;
        this.nanoTime = nanoTime;
        for (Refused why : Refused.values()) {
            refused.put(why, new LongAdder());
        }
    }

    /** Has the call done now or when it is its turn, or refuses it; or another one that waits, whose place it takes. */
    public void come(Turn turn) {
        Turn tooMany = null;
        boolean begins;
        synchronized (this) {
            begins = running < atOnce;
            if (begins) {
                running++;
            } else {
                tooMany = room.enter(turn, nanoTime.getAsLong());
                if (tooMany != turn) {
                    turn.waits(timer.schedule(() -> late(turn), patience.toNanos(), TimeUnit.NANOSECONDS));
                }
            }
        }
        if (begins) {
            begin(turn);
        } else if (tooMany != null) {
            refuse(tooMany, Refused.FULL);
        }
    }

    /** Forgets a call whose caller has gone, if it still waits. */
    public void leave(Turn turn) {
        if (isTakenOut(turn)) {
            turn.stopsWaiting();
        }
    }

    private void late(Turn turn) {
        if (isTakenOut(turn)) {
            refuse(turn, Refused.LATE);
        }
    }

    private synchronized boolean isTakenOut(Turn turn) {
        return room.remove(turn);
    }

    private void refuse(Turn turn, Refused why) {
        turn.stopsWaiting();
        refused(why).increment();
        refusals.execute(turn::refuse);
    }

    private void begin(Turn turn) {
        try {
            threads.execute(() -> work(turn));
        } catch (RejectedExecutionException theServerStops) {
            refuse(turn, Refused.FULL);
            goOn();
        }
    }

    private void work(Turn turn) {
        try {
            turn.work();
        } finally {
            goOn();
        }
    }

    /** One is done, so the next one begins, and of those that have to wait longer it is seen whether they should. */
    private void goOn() {
        Turn next;
        List<Turn> late;
        synchronized (this) {
            long now = nanoTime.getAsLong();
            next = room.next(now);
            late = room.dismiss(now);
            if (next == null) {
                running--;
            }
        }
        if (next != null) {
            next.stopsWaiting();
            begin(next);
        }
        late.forEach(turn -> refuse(turn, Refused.CROWDED));
    }

    /** How many are worked on. */
    public synchronized int running() {
        return running;
    }

    /** How many wait. */
    public synchronized int waiting() {
        return room.size();
    }

    /** How many were refused for this so far. */
    LongAdder refused(Refused why) {
        return refused.getOrDefault(why, new LongAdder());
    }
}
