package customers.core.webhook;

import static customers.core.error.CustomersException.failedPrecondition;
import static customers.core.error.CustomersException.notFound;

import customers.core.access.Access;
import customers.core.access.Caller;
import customers.core.access.Operation;
import customers.core.activity.Activities;
import customers.core.activity.ActivityObject;
import customers.core.id.ActivityId;
import customers.core.id.DeliveryId;
import customers.core.id.OrgId;
import customers.core.id.WebhookId;
import customers.core.listing.Order;
import customers.core.listing.Page;
import customers.core.transaction.Transactions;
import customers.core.tree.Lineages;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What became of the deliveries of a webhook, and those that its owners ask for. */
@Component
public class DeliveryLog {
    /** The kind of the event that tests a webhook. */
    public static final String TEST = "webhook.test";

    private static final Order<Delivery> ORDER = Order.byId(Delivery::number, Long::valueOf);

    private final WebhookMapper webhooks;
    private final DeliveryMapper deliveries;
    private final Lineages lineages;
    private final Activities activities;
    private final Transactions transactions;
    private final Clock clock;

    DeliveryLog(
            WebhookMapper webhooks,
            DeliveryMapper deliveries,
            Lineages lineages,
            Activities activities,
            Transactions transactions,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.lineages = lineages;
        this.activities = activities;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Lists the deliveries of a webhook in the order of their making. */
    public Page<Delivery> list(Caller caller, OrgId org, WebhookId id, DeliveryQuery query) {
        return transactions.read(() -> {
            Access.require(caller, Operation.READ_WEBHOOKS, lineages.of(org));
            Webhooks.found(webhooks.find(org, id));
            return Page.read(
                    query.page(), ORDER, slice -> deliveries.list(id, query, slice), () -> deliveries.count(id, query));
        });
    }

    /** Sends a test to a webhook. It is no activity: nothing is done to the org, and no other webhook hears of it. */
    public DeliveryId test(Caller caller, OrgId org, WebhookId id) {
        return transactions.write(caller, () -> {
            requireEnabled(caller, org, id);
            DeliveryId test = DeliveryId.next();
            Instant now = clock.instant();
            deliveries.insert(test, id, ActivityId.next(), TEST, now);
            return test;
        });
    }

    /** Delivers the event of a delivery once more. */
    public DeliveryId replay(Caller caller, OrgId org, WebhookId id, DeliveryId delivery) {
        return transactions.write(caller, () -> {
            Webhook webhook = requireEnabled(caller, org, id);
            DeliveryId replay = DeliveryId.next();
            if (deliveries.replay(replay, id, delivery, clock.instant()) == 0) {
                throw notFound("The webhook has no such delivery.");
            }
            activities.record(caller, org, "webhook.replay", ActivityObject.of("webhook", id, webhook.description()));
            return replay;
        });
    }

    private Webhook requireEnabled(Caller caller, OrgId org, WebhookId id) {
        Access.require(caller, Operation.CHANGE_WEBHOOKS, lineages.forWriteBelow(org));
        Webhook webhook = Webhooks.found(webhooks.find(org, id));
        if (!webhook.enabled()) {
            throw failedPrecondition("The webhook is not enabled: nothing is sent to it.");
        }
        return webhook;
    }
}
