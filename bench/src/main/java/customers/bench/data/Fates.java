package customers.bench.data;

/**
 * What came of a few: one in two hundred ordinary customers and subscriptions is deleted, one in a hundred suspended. The
 * largest reseller's are spared, so that its numbers are round, and all that somebody else lives of.
 */
public final class Fates {
    private static final int DELETED = 200;
    private static final int SUSPENDED = 100;

    private final Population population;

    Fates(Population population) {
        this.population = population;
    }

    /** Whether the org is deleted, with its subscriptions. */
    public boolean isDeleted(int org) {
        return isOrdinary(org) && hash(Ids.ORG, org) % DELETED == 1;
    }

    /** Whether the org is suspended, by the one above. */
    public boolean isSuspended(int org) {
        return isOrdinary(org) && hash(Ids.ORG, org) % SUSPENDED == 2;
    }

    /** Whether the subscription is deleted, alone or with its subscriber. */
    public boolean isSaleDeleted(int sale) {
        return isDeleted(population.subscriber[sale]) || isDeletedAlone(sale);
    }

    boolean isDeletedAlone(int sale) {
        return isOrdinarySale(sale) && hash(Ids.SALE, sale) % DELETED == 1;
    }

    boolean isSaleSuspended(int sale) {
        return isOrdinarySale(sale) && hash(Ids.SALE, sale) % SUSPENDED == 2;
    }

    private boolean isOrdinary(int org) {
        Tree tree = population.tree();
        return org > 0 && !tree.reseller[org] && tree.parent[org] != tree.hub();
    }

    private boolean isOrdinarySale(int sale) {
        return isOrdinary(population.subscriber[sale]);
    }

    private long hash(int use, int place) {
        return Math.floorMod(Hash.of(population.shape().seed(), use, place), 1L << 40);
    }
}
