package customers.bench.data;

/** What the rows of orgs and subscriptions count: live subscriptions, and what live sales and customers draw. */
final class Counts {
    private final int[] subscriptions;
    private final long[][] used;

    Counts(Population population) {
        Tree tree = population.tree();
        subscriptions = new int[tree.size()];
        used = new long[tree.size()][];
        for (int org = 0; org < tree.size(); org++) {
            used[org] = tree.reseller[org] ? new long[Offer.RESOURCES.size()] : new long[0];
            if (org > 0 && !population.fates().isDeleted(org)) {
                used[tree.parent[org]][Offer.CUSTOMERS]++;
            }
        }
        for (int sale = 0; sale < population.subscriber.length; sale++) {
            if (!population.fates().isSaleDeleted(sale)) {
                subscriptions[population.subscriber[sale]]++;
                add(used[population.vendor(sale)], Offer.of(population.offer[sale]));
            }
        }
    }

    private static void add(long[] used, Offer offer) {
        for (int i = 0; i < used.length; i++) {
            used[i] += offer.amount(i);
        }
    }

    int subscriptions(int org) {
        return subscriptions[org];
    }

    /** What is drawn from a reseller's subscription. */
    long used(int reseller, int resource) {
        return used[reseller][resource];
    }
}
