package customers.core.tree;

import customers.core.id.OrgId;
import customers.core.id.SubscriptionId;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An org and all above it, nearest first, the master org last. Empty when there is no such org.
 *
 * @param nodes in the order of their depth; the first is the org itself
 * @param locked whether it was read under locks. Only then it tells what the org draws from: nobody may sell by what was
 *     seen before
 */
public record Lineage(List<Node> nodes, boolean locked) {

    /** One that was read under locks. */
    public Lineage(List<Node> nodes) {
        this(nodes, true);
    }

    /**
     * One org on the way up.
     *
     * @param depth how many levels above the org that was asked for
     * @param resellerSubscription its active reseller subscription; read for the org itself only
     */
    public record Node(
            OrgId id,
            int depth,
            Status status,
            @Nullable OrgId suspendedBy,
            @Nullable SubscriptionId resellerSubscription) {}

    /** Of the nodes in whatever order they were read, under locks or not. */
    public static Lineage of(List<Node> nodes, boolean locked) {
        return new Lineage(
                nodes.stream().sorted(Comparator.comparingInt(Node::depth)).toList(), locked);
    }

    /** Whether there is no such org. */
    public boolean isEmpty() {
        return nodes.isEmpty();
    }

    /** The ids one after the other, 16 bytes each, nearest first. */
    public byte[] path() {
        ByteBuffer path = ByteBuffer.allocate(16 * nodes.size());
        nodes.forEach(node -> path.putLong(node.id().value().getMostSignificantBits())
                .putLong(node.id().value().getLeastSignificantBits()));
        return path.array();
    }

    /** The org itself. */
    public Node self() {
        return nodes.get(0);
    }

    /** Whether the org itself is deleted. */
    public boolean isDeleted() {
        return self().status() == Status.DELETED;
    }

    /** Whether the org itself is the master org. */
    public boolean isRoot() {
        return nodes.size() == 1;
    }

    /** The org in which the logins of its members have their emails: the one above, the master org for itself. */
    public OrgId realm() {
        return isRoot() ? self().id() : nodes.get(1).id();
    }

    /** How many levels the org lies below the other; 0 for itself, −1 when it does not. */
    public int depthBelow(OrgId other) {
        return nodes.stream()
                .filter(node -> node.id().equals(other))
                .mapToInt(Node::depth)
                .findFirst()
                .orElse(-1);
    }

    /** Whether the given org of this lineage, or one above it, is suspended by its own flag. */
    public boolean isSuspendedAtOrAbove(OrgId org) {
        int from = depthBelow(org);
        return nodes.stream().anyMatch(node -> node.depth() >= from && node.status() == Status.SUSPENDED);
    }

    /** The subscription that sales of this org draw from; empty when it is no reseller, and for the master org. */
    public Optional<SubscriptionId> resellerSubscription() {
        if (!locked) {
            throw new IllegalStateException("What an org draws from is asked under locks alone");
        }
        return Optional.ofNullable(self().resellerSubscription());
    }
}
