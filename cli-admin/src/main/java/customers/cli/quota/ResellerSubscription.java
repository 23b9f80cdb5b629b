package customers.cli.quota;

import customers.v1.ListSubscriptionsRequest;
import customers.v1.ListSubscriptionsResponse;
import customers.v1.Subscription;
import customers.v1.SubscriptionServiceGrpc.SubscriptionServiceBlockingStub;
import java.util.Optional;

/** Finds what an org may sell from: its one live subscription to a plan that grants {@code customers}. */
public final class ResellerSubscription {
    private static final int PAGE = 1000;

    private ResellerSubscription() {}

    /** Empty for an org that is no reseller, and for the master org, which sells without limits. */
    public static Optional<Subscription> of(String orgId, SubscriptionServiceBlockingStub subscriptions) {
        String cursor = "";
        while (true) {
            ListSubscriptionsResponse answer = subscriptions.listSubscriptions(ListSubscriptionsRequest.newBuilder()
                    .setOrgId(orgId)
                    .setLimit(PAGE)
                    .setCursor(cursor)
                    .build());
            Optional<Subscription> found = answer.getItemsList().stream()
                    .filter(ResellerSubscription::letsSell)
                    .findFirst();
            if (found.isPresent() || !answer.hasNextCursor()) {
                return found;
            }
            cursor = answer.getNextCursor();
        }
    }

    private static boolean letsSell(Subscription subscription) {
        return subscription.getResourcesList().stream()
                .anyMatch(resource -> resource.getName().equals("customers"));
    }
}
