package customers.bench.data;

import java.time.Duration;
import java.time.Instant;

/**
 * What decides every row: the same shape is the same data.
 *
 * @param orgs below the master org; 500 to 16 million
 * @param depth how many levels they lie deep, 2 to 8
 * @param fanOut how many direct customers a reseller has on average, at least 2; most have fewer and a few have many more
 * @param subscriptions at least as many as orgs, 16 million at most
 * @param seed of all that is random
 * @param until when the last of it was created; the first was three years before
 */
public record Shape(int orgs, int depth, int fanOut, int subscriptions, long seed, Instant until) {
    static final Duration SPAN = Duration.ofDays(3 * 365);
    static final int MOST = 16_000_000;

    /** Refuses what cannot be built. */
    public Shape {
        require(orgs >= 500 && orgs <= MOST, "orgs must be 500 to " + MOST);
        require(depth >= 2 && depth <= 8, "the depth must be 2 to 8");
        require(fanOut >= 2, "the fan-out must be 2 at least");
        require(subscriptions >= orgs && subscriptions <= MOST, "subscriptions must be as many as orgs, to " + MOST);
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }

    /** How many direct customers the largest reseller has: a fifth of all orgs. */
    public int hubCustomers() {
        return orgs / 5;
    }

    /** How many orgs are in the subtree that is there to be deleted: a tenth of all. */
    public int groveSize() {
        return orgs / 10;
    }

    /** How many subscribers the broadest plan has: a tenth of all orgs. */
    public int broadSubscribers() {
        return orgs / 10;
    }

    /** What tells it from others, but for the day on which it was made. */
    public String fingerprint() {
        return "orgs=" + orgs + " depth=" + depth + " fan-out=" + fanOut + " subscriptions=" + subscriptions + " seed="
                + seed;
    }
}
