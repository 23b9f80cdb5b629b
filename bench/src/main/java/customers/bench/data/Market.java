package customers.bench.data;

import java.util.SplittableRandom;

/** Who buys what: each reseller one reseller plan, many customers of the largest one its broad plan, all others at random. */
record Market(Shape shape, Tree tree) {
    private static final double START_SHARE = 0.6;
    private static final double BUSINESS_SHARE = 0.3;

    /** Fills in the sales; answers which offer each reseller holds. */
    byte[] fill(Population population) {
        int sales = shape.subscriptions();
        Drafts drafts = new Drafts(sales);
        addResellers(drafts);
        addBroad(drafts);
        SplittableRandom random = new SplittableRandom(shape.seed() + 1);
        while (drafts.size < sales) {
            int buyer = 1 + random.nextInt(tree.size() - 1);
            drafts.add(buyer, ordinary(random.nextDouble()), moment(buyer, random.nextDouble()));
        }
        byte[] grants = grants(drafts);
        for (int i = 0; i < sales; i++) {
            if (drafts.offers[i] == Offer.RESELLER) {
                drafts.offers[i] = grants[drafts.buyers[i]];
            }
        }
        population.order(drafts.keys, drafts.buyers, drafts.offers);
        return grants;
    }

    private static int ordinary(double share) {
        return share < START_SHARE ? Offer.START : share < START_SHARE + BUSINESS_SHARE ? Offer.BUSINESS : Offer.AGENCY;
    }

    private long moment(int buyer, double share) {
        long since = tree.createdAt[buyer] - tree.createdAt[0];
        return since + (long) ((Shape.SPAN.toMillis() - since) * share);
    }

    private void addResellers(Drafts drafts) {
        for (int org = 1; org < tree.size(); org++) {
            if (tree.reseller[org]) {
                drafts.add(org, Offer.RESELLER, moment(org, 0));
            }
        }
    }

    private void addBroad(Drafts drafts) {
        int left = shape.broadSubscribers();
        for (int org = 1; org < tree.size() && left > 0; org++) {
            if (tree.parent[org] == tree.hub()) {
                drafts.add(org, Offer.BROAD, moment(org, 0));
                left--;
            }
        }
    }

    /** From the bottom up: what a reseller sells has to fit into what it holds, which its own seller sells. */
    private byte[] grants(Drafts drafts) {
        int resources = Offer.RESOURCES.size();
        long[][] need = new long[tree.size()][];
        for (int org = 0; org < tree.size(); org++) {
            need[org] = tree.reseller[org] ? new long[resources] : null;
        }
        for (int i = 0; i < drafts.size; i++) {
            if (drafts.offers[i] < Offer.RESELLER) {
                add(need[tree.parent[drafts.buyers[i]]], Offer.of(drafts.offers[i]));
            }
        }
        byte[] grants = new byte[tree.size()];
        for (int org = tree.size() - 1; org > 0; org--) {
            long[] above = need[tree.parent[org]];
            above[Offer.CUSTOMERS]++;
            if (tree.reseller[org]) {
                grants[org] = (byte) Offer.reseller(need[org]);
                add(above, Offer.of(grants[org]));
            }
        }
        return grants;
    }

    private static void add(long[] need, Offer offer) {
        for (int i = 0; i < need.length; i++) {
            need[i] += offer.amount(i);
        }
    }

    /** Sales that have no order yet. */
    private static final class Drafts {
        private final int[] buyers;
        private final byte[] offers;
        private final long[] keys;
        private int size;

        Drafts(int most) {
            buyers = new int[most];
            offers = new byte[most];
            keys = new long[most];
        }

        void add(int buyer, int offer, long moment) {
            buyers[size] = buyer;
            offers[size] = (byte) offer;
            keys[size] = Population.key(moment, size);
            size++;
        }
    }
}
