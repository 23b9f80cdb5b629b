package customers.bench.data;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a plan grants. Every reseller has the first three, the largest one also the fourth; from the fifth on they are the
 * plans of resellers, each twice as large as the one before.
 */
public final class Offer {
    /** Sold most. */
    public static final int START = 0;

    static final int BUSINESS = 1;
    static final int AGENCY = 2;
    static final int BROAD = 3;
    static final int ORDINARY = 3;
    static final int RESELLER = 4;
    /** Beyond it, totals would be larger than a plan may have. */
    static final int RESELLER_SIZES = 27;

    static final long UNLIMITED = -1;
    static final int CUSTOMERS = 0;
    /** In the order in which ledgers have them. */
    static final List<String> RESOURCES = List.of("customers", "mailboxes", "storage", "traffic", "websites");

    private static final long NONE = -2;
    private static final List<Offer> ALL = Stream.concat(
                    Stream.of(
                            new Offer("Start", NONE, NONE, 10, NONE, 1),
                            new Offer("Business", NONE, 20, 50, NONE, 5),
                            new Offer("Agency", NONE, 100, 200, UNLIMITED, 25),
                            new Offer("Broad", NONE, NONE, 5, NONE, 1)),
                    IntStream.rangeClosed(0, RESELLER_SIZES).mapToObj(Offer::ofReseller))
            .toList();

    private final String name;
    private final long[] totals;

    private Offer(String name, long... totals) {
        this.name = name;
        this.totals = totals;
    }

    private static Offer ofReseller(int size) {
        long unit = 1L << size;
        return new Offer("Reseller " + size, unit << 17, unit << 25, unit << 25, UNLIMITED, unit << 22);
    }

    static Offer of(int offer) {
        return ALL.get(offer);
    }

    /** The smallest for a reseller from whom as much is drawn, with as much again left. */
    static int reseller(long[] need) {
        for (int offer = RESELLER; offer < ALL.size(); offer++) {
            if (ALL.get(offer).holds(need)) {
                return offer;
            }
        }
        throw new IllegalArgumentException("the tree is too deep or too broad for the totals of plans");
    }

    private boolean holds(long[] need) {
        return IntStream.range(0, need.length).allMatch(i -> totals[i] == UNLIMITED || totals[i] / 2 >= need[i]);
    }

    String name() {
        return name;
    }

    boolean grants(int resource) {
        return totals[resource] != NONE;
    }

    boolean unlimited(int resource) {
        return totals[resource] == UNLIMITED;
    }

    /** What a sale draws: 0 of what is unlimited. */
    long amount(int resource) {
        return Math.max(totals[resource], 0);
    }
}
