package customers.bench.data;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The orgs in the order of their creation, parents before children; 0 is the master org. Arrays and not objects, for there
 * may be millions.
 */
public final class Tree {
    private static final double ALSO_A_RESELLER = 0.08;
    private static final int PLACE_BITS = 24;

    final int[] parent;
    final long[] createdAt;
    final byte[] level;
    final boolean[] reseller;
    private final int hub;
    private final int grove;

    private Tree(Draft draft) {
        int orgs = draft.size;
        long[] order = draft.order();
        int[] place = new int[orgs];
        parent = new int[orgs + 1];
        createdAt = new long[orgs + 1];
        level = new byte[orgs + 1];
        reseller = new boolean[orgs + 1];
        parent[0] = -1;
        createdAt[0] = draft.start;
        reseller[0] = true;
        for (int i = 1; i <= orgs; i++) {
            int drafted = (int) (order[i - 1] & ((1 << PLACE_BITS) - 1));
            place[drafted] = i;
            parent[i] = draft.parent[drafted] < 0 ? 0 : place[draft.parent[drafted]];
            // No two at the same moment, so that the ids have the order of the creation.
            createdAt[i] = Math.max(draft.start + (order[i - 1] >>> PLACE_BITS), createdAt[i - 1] + 1);
            level[i] = draft.level[drafted];
            reseller[i] = draft.reseller[drafted];
        }
        hub = place[0];
        grove = place[1];
    }

    /** The tree of a shape. */
    public static Tree of(Shape shape) {
        Draft draft = new Draft(shape);
        int hub = draft.add(-1, true);
        int grove = draft.add(-1, true);
        for (int i = 0; i < shape.hubCustomers(); i++) {
            draft.add(hub, false);
        }
        draft.grow(grove, shape.groveSize() - 1);
        draft.grow(-1, shape.orgs() - draft.size);
        return new Tree(draft);
    }

    /** How many orgs there are, the master org among them. */
    public int size() {
        return parent.length;
    }

    /** The org above, −1 above the master org. */
    public int parent(int org) {
        return parent[org];
    }

    /** Whether it sells. */
    public boolean isReseller(int org) {
        return reseller[org];
    }

    /** The reseller with the most direct customers. */
    public int hub() {
        return hub;
    }

    /** The top of the subtree that is there to be deleted. */
    public int grove() {
        return grove;
    }

    /** How many levels below the master org. */
    public int level(int org) {
        return level[org];
    }

    /** In the order in which it grows: parents before children, but else not by time. */
    private static final class Draft {
        private final Shape shape;
        private final SplittableRandom random;
        private final long start;
        private final int[] parent;
        private final double[] moment;
        private final byte[] level;
        private final boolean[] reseller;
        private int size;

        Draft(Shape shape) {
            this.shape = shape;
            random = new SplittableRandom(shape.seed());
            start = shape.until().minus(Shape.SPAN).toEpochMilli();
            parent = new int[shape.orgs()];
            moment = new double[shape.orgs()];
            level = new byte[shape.orgs()];
            reseller = new boolean[shape.orgs()];
        }

        int add(int above, boolean sells) {
            int i = size++;
            double since = above < 0 ? 0 : moment[above];
            double after = random.nextDouble();
            parent[i] = above;
            // Resellers come early in the life of theirs, or nobody would have the time to buy from them.
            moment[i] = since + (1 - since) * (sells ? after * after * after : after);
            level[i] = (byte) (above < 0 ? 1 : level[above] + 1);
            reseller[i] = sells;
            return i;
        }

        void grow(int top, int count) {
            ArrayDeque<Integer> sellers = new ArrayDeque<>();
            int end = size + count;
            boolean deep = top < 0 || level[top] + 1 < shape.depth();
            while (size < end) {
                int seller = sellers.isEmpty() ? (deep ? add(top, true) : top) : sellers.remove();
                for (int left = Math.min(customers(), end - size); left > 0; left--) {
                    boolean sells = level[seller] + 1 < shape.depth() && random.nextDouble() < ALSO_A_RESELLER;
                    int customer = add(seller, sells);
                    if (sells) {
                        sellers.add(customer);
                    }
                }
            }
        }

        /** With a heavy tail, and the fan-out as the mean: Pareto's distribution with the exponent 3/2. */
        private int customers() {
            double most = shape.orgs() / 20.0 + 1;
            return (int) Math.min(most, shape.fanOut() / 3.0 * Math.pow(1 - random.nextDouble(), -2.0 / 3));
        }

        long[] order() {
            double span = Shape.SPAN.toMillis() - 2.0 * size;
            long[] order = new long[size];
            for (int i = 0; i < size; i++) {
                order[i] = ((long) (moment[i] * span) + 1) << PLACE_BITS | i;
            }
            Arrays.parallelSort(order);
            return order;
        }
    }
}
