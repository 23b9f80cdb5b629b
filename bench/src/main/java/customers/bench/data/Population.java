package customers.bench.data;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Everything that a shape holds: the tree, who offers which plans, and who has bought what, in the order of the sales. Of a
 * million orgs and three million subscriptions it takes some hundred megabytes.
 */
public final class Population {
    private static final int PLACE_BITS = 24;

    private final Shape shape;
    private final Tree tree;
    private final Ids ids;
    private final Fates fates;

    /** Of each sale in its order: who bought, what, when. */
    final int[] subscriber;

    final byte[] offer;
    final long[] soldAt;
    /** Of each org: its reseller subscription; −1 without. */
    final int[] ownSubscription;
    /** Of each plan in its order: whose it is, and what it offers. */
    final int[] planOwner;

    final byte[] planOffer;
    private final int[] firstPlan;
    private final Map<Long, Integer> resellerPlans = new HashMap<>();

    private Population(Shape shape) {
        this.shape = shape;
        tree = Tree.of(shape);
        ids = new Ids(shape.seed());
        fates = new Fates(this);
        subscriber = new int[shape.subscriptions()];
        offer = new byte[shape.subscriptions()];
        soldAt = new long[shape.subscriptions()];
        ownSubscription = new int[tree.size()];
        firstPlan = new int[tree.size()];
        byte[] grants = new Market(shape, tree).fill(this);
        int plans = countPlans(grants);
        planOwner = new int[plans];
        planOffer = new byte[plans];
        makePlans(grants);
    }

    /** Builds it, in seconds. */
    public static Population of(Shape shape) {
        return new Population(shape);
    }

    /** What decided it. */
    public Shape shape() {
        return shape;
    }

    /** The orgs. */
    public Tree tree() {
        return tree;
    }

    /** The ids of what has no number. */
    public Ids ids() {
        return ids;
    }

    /** What was suspended or deleted since. */
    public Fates fates() {
        return fates;
    }

    /** Puts the sales into their order: keys of a moment after the start and a drafted place. */
    void order(long[] keys, int[] buyers, byte[] bought) {
        Arrays.parallelSort(keys);
        Arrays.fill(ownSubscription, -1);
        for (int i = 0; i < keys.length; i++) {
            int drafted = (int) (keys[i] & ((1 << PLACE_BITS) - 1));
            subscriber[i] = buyers[drafted];
            offer[i] = bought[drafted];
            soldAt[i] = tree.createdAt[0] + (keys[i] >>> PLACE_BITS);
            if (offer[i] >= Offer.RESELLER) {
                ownSubscription[subscriber[i]] = i;
            }
        }
    }

    static long key(long moment, int place) {
        return moment << PLACE_BITS | place;
    }

    private int countPlans(byte[] grants) {
        int plans = 0;
        for (int org = 0; org < tree.size(); org++) {
            if (tree.reseller[org]) {
                plans += Offer.ORDINARY + (org == tree.hub() ? 1 : 0);
            }
            if (org > 0
                    && tree.reseller[org]
                    && resellerPlans.put(planKey(tree.parent[org], grants[org]), -1) == null) {
                plans++;
            }
        }
        return plans;
    }

    private void makePlans(byte[] grants) {
        int next = 0;
        for (int org = 0; org < tree.size(); org++) {
            firstPlan[org] = tree.reseller[org] ? next : -1;
            for (int i = 0; tree.reseller[org] && i < Offer.ORDINARY + (org == tree.hub() ? 1 : 0); i++) {
                planOwner[next] = org;
                planOffer[next++] = (byte) i;
            }
        }
        for (int org = 1; org < tree.size(); org++) {
            if (tree.reseller[org] && resellerPlans.replace(planKey(tree.parent[org], grants[org]), -1, next)) {
                planOwner[next] = tree.parent[org];
                planOffer[next++] = grants[org];
            }
        }
    }

    private static long planKey(int owner, int offer) {
        return (long) owner << 8 | offer;
    }

    /** The plan that an org has for an offer; its number is one more. */
    int plan(int owner, int offered) {
        if (offered < Offer.RESELLER) {
            return firstPlan[owner] + offered;
        }
        return Objects.requireNonNull(resellerPlans.get(planKey(owner, offered)));
    }

    /** The number of the plan by which an org sells an offer. */
    public long planNumber(int owner, int offered) {
        return plan(owner, offered) + 1L;
    }

    /** The number of the plan that has the most subscribers. */
    public long broadPlan() {
        return planNumber(tree.hub(), Offer.BROAD);
    }

    /** Who sold it. */
    int vendor(int sale) {
        return tree.parent[subscriber[sale]];
    }

    /** The subscription that an org draws from when it sells; −1 for the master org, which draws from nothing. */
    int source(int seller) {
        return ownSubscription[seller];
    }

    /** The number of the subscription that an org draws from when it sells. */
    public long sourceNumber(int seller) {
        return source(seller) + 1L;
    }

    /** The name of an org. */
    public String name(int org) {
        return Names.firm(Hash.of(shape.seed(), Ids.NAME, org), org);
    }

    /** The email of the owner of this org, or of the next one that has one. */
    public String ownerEmail(int org) {
        int owned = org;
        while (!OrgTables.isOwned(this, owned)) {
            owned = owned % (tree.size() - 1) + 1;
        }
        return Names.email(Hash.of(shape.seed(), Ids.NAME, owned), owned);
    }

    /** What its books call this org, or the next one that they call anything. */
    public String externalId(int org) {
        int called = org;
        while (!OrgTables.isCalled(called)) {
            called = called % (tree.size() - 1) + 1;
        }
        return "C-" + called;
    }
}
