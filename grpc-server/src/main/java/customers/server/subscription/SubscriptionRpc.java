package customers.server.subscription;

import static customers.server.call.Calls.answer;
import static customers.server.call.Calls.caller;

import customers.core.id.OrgId;
import customers.core.id.SubscriptionId;
import customers.core.listing.Page;
import customers.core.subscription.Subscription;
import customers.core.subscription.SubscriptionChanges;
import customers.core.subscription.Subscriptions;
import customers.server.convert.Convert;
import customers.v1.GetSubscriptionRequest;
import customers.v1.GetSubscriptionResponse;
import customers.v1.ListSubscriptionsRequest;
import customers.v1.ListSubscriptionsResponse;
import customers.v1.SubscriptionServiceGrpc;
import customers.v1.UpdateSubscriptionRequest;
import customers.v1.UpdateSubscriptionResponse;
import io.grpc.stub.StreamObserver;
import org.springframework.stereotype.Service;

@Service
class SubscriptionRpc extends SubscriptionServiceGrpc.SubscriptionServiceImplBase {
    private final Subscriptions subscriptions;
    private final SubscriptionChanges changes;

    SubscriptionRpc(Subscriptions subscriptions, SubscriptionChanges changes) {
        this.subscriptions = subscriptions;
        this.changes = changes;
    }

    @Override
    public void getSubscription(GetSubscriptionRequest request, StreamObserver<GetSubscriptionResponse> observer) {
        Subscription subscription = subscriptions.get(
                caller(), OrgId.of(request.getOrgId()), new SubscriptionId(request.getSubscriptionId()));
        answer(
                observer,
                GetSubscriptionResponse.newBuilder()
                        .setSubscription(SubscriptionProto.toProto(subscription))
                        .build());
    }

    @Override
    public void listSubscriptions(
            ListSubscriptionsRequest request, StreamObserver<ListSubscriptionsResponse> observer) {
        Page.Request part = Convert.page(
                request.hasOffset(),
                request.getOffset(),
                request.hasLimit(),
                request.getLimit(),
                request.getSortOrder());
        Page<Subscription> page = subscriptions.listHeld(
                caller(), OrgId.of(request.getOrgId()), SubscriptionProto.fromProto(request.getSortBy()), part);
        ListSubscriptionsResponse.Builder response =
                ListSubscriptionsResponse.newBuilder().setTotal(page.total());
        page.items().forEach(subscription -> response.addItems(SubscriptionProto.toProto(subscription)));
        answer(observer, response.build());
    }

    @Override
    public void updateSubscription(
            UpdateSubscriptionRequest request, StreamObserver<UpdateSubscriptionResponse> observer) {
        changes.update(
                caller(),
                OrgId.of(request.getOrgId()),
                new SubscriptionId(request.getSubscriptionId()),
                SubscriptionProto.fromProto(request.getSubscription()));
        answer(observer, UpdateSubscriptionResponse.getDefaultInstance());
    }
}
