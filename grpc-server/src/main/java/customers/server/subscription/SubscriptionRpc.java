package customers.server.subscription;

import static customers.server.call.Calls.answer;
import static customers.server.call.Calls.caller;

import customers.core.id.OrgId;
import customers.core.id.SubscriptionId;
import customers.core.subscription.Subscription;
import customers.core.subscription.Subscriptions;
import customers.v1.GetSubscriptionRequest;
import customers.v1.GetSubscriptionResponse;
import customers.v1.SubscriptionServiceGrpc;
import io.grpc.stub.StreamObserver;
import org.springframework.stereotype.Service;

@Service
class SubscriptionRpc extends SubscriptionServiceGrpc.SubscriptionServiceImplBase {
    private final Subscriptions subscriptions;

    SubscriptionRpc(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
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
}
