package customers.cli.quota;

import customers.cli.connection.Connection;
import customers.v1.GetOrgRequest;
import customers.v1.Org;
import customers.v1.OrgServiceGrpc;
import customers.v1.OrgServiceGrpc.OrgServiceBlockingStub;
import customers.v1.Subscription;
import customers.v1.SubscriptionServiceGrpc;
import customers.v1.SubscriptionServiceGrpc.SubscriptionServiceBlockingStub;
import customers.v1.UsedResource;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who above a seller that runs short could give it more. */
final class Ancestors {
    private final OrgServiceBlockingStub orgs;
    private final SubscriptionServiceBlockingStub subscriptions;

    Ancestors(Connection connection) {
        this.orgs = connection.stub(OrgServiceGrpc::newBlockingStub);
        this.subscriptions = connection.stub(SubscriptionServiceGrpc::newBlockingStub);
    }

    /**
     * What each ancestor would have to draw from its own subscription to make good for what is short below it: from the
     * parent of the seller up to the first that has enough. Ends before one that is out of the caller's reach.
     */
    List<Draw> makingGood(Draw shortage) {
        List<Draw> draws = new ArrayList<>();
        Draw below = shortage;
        while (!below.fits()) {
            Optional<Draw> above = reach(below);
            if (above.isEmpty()) {
                return draws;
            }
            below = above.get();
            draws.add(below);
        }
        return draws;
    }

    Org org(String id) {
        return orgs.getOrg(GetOrgRequest.newBuilder().setOrgId(id).build()).getOrg();
    }

    private Optional<Draw> reach(Draw below) {
        try {
            return below.org().hasParentId()
                    ? Optional.of(above(org(below.org().getParentId()), below.resource(), below.missing()))
                    : Optional.empty();
        } catch (StatusRuntimeException e) {
            if (e.getStatus().getCode() == Status.Code.PERMISSION_DENIED) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Draw above(Org org, String resource, @Nullable Long missing) {
        if (!org.hasParentId()) {
            return new Draw(org, 0, resource, missing, null);
        }
        Optional<Subscription> reseller = ResellerSubscription.of(org.getId(), subscriptions);
        Optional<UsedResource> granted = reseller.flatMap(subscription -> subscription.getResourcesList().stream()
                .filter(candidate -> candidate.getName().equals(resource))
                .findFirst());
        long id = reseller.map(Subscription::getId).orElse(0L);
        return granted.isPresent() && !granted.get().hasTotal()
                ? new Draw(org, id, resource, missing, null)
                : new Draw(
                        org,
                        id,
                        resource,
                        missing,
                        granted.map(used -> used.getTotal() - used.getUsage()).orElse(0L));
    }
}
