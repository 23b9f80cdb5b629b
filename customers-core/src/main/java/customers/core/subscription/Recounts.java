package customers.core.subscription;

import static customers.core.error.CustomersException.notFound;

import customers.core.access.Access;
import customers.core.access.Caller;
import customers.core.access.Operation;
import customers.core.activity.Activities;
import customers.core.activity.ActivityObject;
import customers.core.id.OrgId;
import customers.core.id.SubscriptionId;
import customers.core.quota.Quotas;
import customers.core.subscription.UsedResources.UsedResource;
import customers.core.transaction.Transactions;
import customers.core.tree.Lineages;
import customers.core.tree.Status;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts what is used of a subscription again, from what was sold and what is consumed. */
@Component
public class Recounts {
    private final SubscriptionMapper subscriptions;
    private final Quotas quotas;
    private final Activities activities;
    private final Lineages lineages;
    private final Transactions transactions;

    Recounts(
            SubscriptionMapper subscriptions,
            Quotas quotas,
            Activities activities,
            Lineages lineages,
            Transactions transactions) {
        this.subscriptions = subscriptions;
        this.quotas = quotas;
        this.activities = activities;
        this.lineages = lineages;
        this.transactions = transactions;
    }

    /** Sets the usage of a live subscription right should it differ; answers what it is then and was before. */
    public List<RecountedResource> recount(Caller caller, OrgId subscriber, SubscriptionId id) {
        return transactions.write(caller, () -> {
            Access.require(caller, Operation.RECOUNT_SUBSCRIPTION, lineages.forWriteBelow(subscriber));
            Status status = subscriptions.findStatus(subscriber, id).orElse(Status.DELETED);
            if (status == Status.DELETED) {
                throw notFound("The org has no such subscription.");
            }
            Map<String, Long> before = quotas.recount(caller, id);
            activities.record(
                    caller, subscriber, "subscription.recount", ActivityObject.of("subscription", id.value(), null));
            return subscriptions.find(subscriber, id).orElseThrow().resources().items().stream()
                    .map(resource -> recounted(resource, before))
                    .toList();
        });
    }

    private static RecountedResource recounted(UsedResource now, Map<String, Long> before) {
        return new RecountedResource(now.name(), now.total(), before.getOrDefault(now.name(), now.used()), now.used());
    }
}
