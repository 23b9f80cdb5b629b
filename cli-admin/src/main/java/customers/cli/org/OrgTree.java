package customers.cli.org;

import customers.cli.connection.Connection;
import customers.cli.output.Looks;
import customers.cli.quota.ResellerSubscription;
import customers.v1.CustomerServiceGrpc;
import customers.v1.CustomerServiceGrpc.CustomerServiceBlockingStub;
import customers.v1.GetOrgRequest;
import customers.v1.Org;
import customers.v1.OrgServiceGrpc;
import customers.v1.OrgServiceGrpc.OrgServiceBlockingStub;
import customers.v1.Subscription;
import customers.v1.SubscriptionServiceGrpc;
import customers.v1.SubscriptionServiceGrpc.SubscriptionServiceBlockingStub;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Reads an org and all below it from top to bottom, no page before it is needed. */
final class OrgTree {
    private final OrgServiceBlockingStub orgs;
    private final CustomerServiceBlockingStub customers;
    private final SubscriptionServiceBlockingStub subscriptions;
    private final @Nullable Integer depth;
    private final Looks looks;

    /**
     * Where a node is drawn.
     *
     * @param branch what stands before it
     * @param margin what stands before the further lines of it
     */
    record Place(String branch, String margin) {}

    OrgTree(Connection connection, @Nullable Integer depth, Looks looks) {
        this.orgs = connection.stub(OrgServiceGrpc::newBlockingStub);
        this.customers = connection.stub(CustomerServiceGrpc::newBlockingStub);
        this.subscriptions = connection.stub(SubscriptionServiceGrpc::newBlockingStub);
        this.depth = depth;
        this.looks = looks;
    }

    /** Shows each node, and ends early when one is told that nobody reads any more. */
    void walk(String orgId, BiPredicate<Node, Place> show) {
        Org root =
                orgs.getOrg(GetOrgRequest.newBuilder().setOrgId(orgId).build()).getOrg();
        walk(root, 0, "", "", show);
    }

    private boolean walk(Org org, int level, String branch, String margin, BiPredicate<Node, Place> show) {
        Node node = new Node(org, level, reseller(org));
        boolean sells = node.reseller().isPresent() || !org.hasParentId();
        boolean goesOn = sells && (depth == null || level < depth);
        Children below = new Children(customers, org.getId());
        boolean hasBelow = goesOn && below.hasNext();
        boolean read = show.test(node, new Place(branch, margin + looks.below(!hasBelow)));
        while (read && hasBelow) {
            Org child = below.next();
            hasBelow = below.hasNext();
            read = walk(child, level + 1, margin + looks.branch(!hasBelow), margin + looks.below(!hasBelow), show);
        }
        return read;
    }

    /** What is deleted while the tree is read has none. */
    private Optional<Subscription> reseller(Org org) {
        try {
            return org.hasParentId() && org.getSubscriptionsCount() > 0
                    ? ResellerSubscription.of(org.getId(), subscriptions)
                    : Optional.empty();
        } catch (StatusRuntimeException e) {
            if (e.getStatus().getCode() == Status.Code.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
