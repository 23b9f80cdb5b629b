package customers.server.subscription;

import static customers.server.call.Calls.answer;
import static customers.server.call.Calls.caller;
import static customers.server.call.Calls.callerOf;

import customers.core.deletion.Deletions;
import customers.core.deletion.Erasures;
import customers.core.id.OrgId;
import customers.core.id.SubscriptionId;
import customers.core.listing.Page;
import customers.core.subscription.RecountedResource;
import customers.core.subscription.Recounts;
import customers.core.subscription.Subscription;
import customers.core.subscription.SubscriptionChanges;
import customers.core.subscription.Subscriptions;
import customers.server.convert.Pages;
import customers.v1.CalculateResourceUsageRequest;
import customers.v1.CalculateResourceUsageResponse;
import customers.v1.DeleteSubscriptionRequest;
import customers.v1.DeleteSubscriptionResponse;
import customers.v1.GetSubscriptionRequest;
import customers.v1.GetSubscriptionResponse;
import customers.v1.ListSubscriptionsRequest;
import customers.v1.ListSubscriptionsResponse;
import customers.v1.SubscriptionServiceGrpc;
import customers.v1.UpdateSubscriptionRequest;
import customers.v1.UpdateSubscriptionResponse;
import io.grpc.stub.StreamObserver;
import java.util.List;
import org.springframework.stereotype.Service;

@Service
class SubscriptionRpc extends SubscriptionServiceGrpc.SubscriptionServiceImplBase {
    private final Subscriptions subscriptions;
    private final SubscriptionChanges changes;
    private final Recounts recounts;
    private final Deletions deletions;
    private final Erasures erasures;

    SubscriptionRpc(
            Subscriptions subscriptions,
            SubscriptionChanges changes,
            Recounts recounts,
            Deletions deletions,
            Erasures erasures) {
        this.subscriptions = subscriptions;
        this.changes = changes;
        this.recounts = recounts;
        this.deletions = deletions;
        this.erasures = erasures;
    }

    @Override
    public void getSubscription(GetSubscriptionRequest request, StreamObserver<GetSubscriptionResponse> observer) {
        Subscription subscription = subscriptions.get(
                caller(), OrgId.of(request.getOrgId()), new SubscriptionId(request.getSubscriptionId()));
        answer(
                observer,
                GetSubscriptionResponse.newBuilder()
                        .setSubscription(SubscriptionProto.toProto(subscription).toBuilder()
                                .setEtag(subscription.etag().value()))
                        .build());
    }

    @Override
    public void listSubscriptions(
            ListSubscriptionsRequest request, StreamObserver<ListSubscriptionsResponse> observer) {
        Page<Subscription> page =
                subscriptions.listHeld(caller(), OrgId.of(request.getOrgId()), SubscriptionProto.fromProto(request));
        answer(
                observer,
                Pages.toProto(page, ListSubscriptionsResponse.newBuilder(), SubscriptionProto::toProto)
                        .build());
    }

    @Override
    public void updateSubscription(
            UpdateSubscriptionRequest request, StreamObserver<UpdateSubscriptionResponse> observer) {
        changes.update(
                callerOf(request),
                OrgId.of(request.getOrgId()),
                new SubscriptionId(request.getSubscriptionId()),
                SubscriptionProto.fromProto(request.getSubscription()));
        answer(observer, UpdateSubscriptionResponse.getDefaultInstance());
    }

    @Override
    public void deleteSubscription(
            DeleteSubscriptionRequest request, StreamObserver<DeleteSubscriptionResponse> observer) {
        OrgId subscriber = OrgId.of(request.getOrgId());
        SubscriptionId id = new SubscriptionId(request.getSubscriptionId());
        if (request.getForce()) {
            erasures.eraseSubscription(callerOf(request), subscriber, id);
        } else {
            deletions.deleteSubscription(callerOf(request), subscriber, id);
        }
        answer(observer, DeleteSubscriptionResponse.getDefaultInstance());
    }

    @Override
    public void calculateResourceUsage(
            CalculateResourceUsageRequest request, StreamObserver<CalculateResourceUsageResponse> observer) {
        List<RecountedResource> resources = recounts.recount(
                caller(), OrgId.of(request.getOrgId()), new SubscriptionId(request.getSubscriptionId()));
        CalculateResourceUsageResponse.Builder response = CalculateResourceUsageResponse.newBuilder();
        resources.forEach(resource -> response.addItems(SubscriptionProto.toProto(resource)));
        answer(observer, response.build());
    }
}
