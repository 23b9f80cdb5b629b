package customers.bench.data;

import java.util.stream.IntStream;

/** Who is below whom, from above: the customers of each reseller, and the size of each subtree. */
public final class Children {
    private final int[] first;
    private final int[] children;
    private final int[] below;

    /** Counts them. */
    public Children(Tree tree) {
        int orgs = tree.size();
        first = new int[orgs + 1];
        below = new int[orgs];
        for (int org = orgs - 1; org > 0; org--) {
            first[tree.parent[org] + 1]++;
            below[tree.parent[org]] += below[org] + 1;
        }
        for (int org = 0; org < orgs; org++) {
            first[org + 1] += first[org];
        }
        children = new int[orgs];
        int[] next = first.clone();
        for (int org = 1; org < orgs; org++) {
            children[next[tree.parent[org]]++] = org;
        }
    }

    /** How many direct customers an org has. */
    public int count(int org) {
        return first[org + 1] - first[org];
    }

    /** The direct customers, in the order of their creation. */
    public IntStream of(int org) {
        return IntStream.range(first[org], first[org + 1]).map(i -> children[i]);
    }

    /** How many orgs are below it at any depth. */
    public int below(int org) {
        return below[org];
    }
}
