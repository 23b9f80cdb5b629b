package customers.gateway.admission;

import java.util.HashMap;
import java.util.Map;

/**
 * How many requests of a kind may be under way at once: as many as are set, until servers refuse some; then so few that they
 * refuse hardly any, for a refusal here costs less than one there. From then on there are more with the time, up to as many
 * as before. After the additive increase and multiplicative decrease of TCP (Chiu and Jain, 1989), but the time alone adds:
 * a gateway that is asked for little gets its places back as well.
 *
 * <p>A caller with nothing under way finds a place where others do not, up to as many as those, so that one who floods
 * crowds nobody out. Safe for several threads; all times are those of {@link System#nanoTime}.
 */
final class Places {
    private static final double LESS = 0.9;

    /** The refusals of a moment tell the same. */
    private static final long MOMENT_NANOS = 10_000_000;

    /** In which there are twice as many. */
    private static final double DOUBLING_NANOS = 2e9;

    private final int most;
    private final int fewest;
    private final Map<String, Integer> underWay = new HashMap<>();
    private int taken;
    private double open;
    private long openedAt;
    private long refusedAt;

    /**
     * All of them open.
     *
     * @param most how many there are
     * @param fewest how many stay open whatever servers refuse
     */
    Places(int most, int fewest, long now) {
        this.most = most;
        this.fewest = Math.min(fewest, most);
        open = most;
        openedAt = now;
        refusedAt = now - MOMENT_NANOS;
    }

    /** Takes a place if there is one for this caller; answers whether it did. */
    synchronized boolean take(String caller, long now) {
        openMore(now);
        int own = underWay.getOrDefault(caller, 0);
        int forThisOne = (int) (own == 0 ? Math.min(2 * open, most) : open);
        if (taken >= forThisOne) {
            return false;
        }
        underWay.put(caller, own + 1);
        taken++;
        return true;
    }

    /** Gives the place of a request back that servers did not refuse. */
    synchronized void leave(String caller) {
        underWay.computeIfPresent(caller, (same, own) -> own == 1 ? null : own - 1);
        taken--;
    }

    /** Gives the place of a request back that a server refused as too much. */
    synchronized void leaveRefused(String caller, long now) {
        if (now - refusedAt >= MOMENT_NANOS) {
            openMore(now);
            open = Math.max(Math.min(open, taken) * LESS, fewest);
            refusedAt = now;
        }
        leave(caller);
    }

    private void openMore(long now) {
        if (open < most) {
            open = Math.min(open * Math.pow(2, (now - openedAt) / DOUBLING_NANOS), most);
        }
        openedAt = now;
    }

    /** How many are taken. */
    synchronized int taken() {
        return taken;
    }

    /** How many are open. */
    synchronized int open(long now) {
        openMore(now);
        return (int) open;
    }
}
