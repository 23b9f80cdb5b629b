package customers.gateway.json;

import com.google.protobuf.Message;
import customers.v1.CreateWebhookResponse;
import customers.v1.DeliveryStatus;
import customers.v1.ListWebhookDeliveriesResponse;
import customers.v1.ListWebhooksResponse;
import customers.v1.Webhook;
import customers.v1.WebhookDelivery;

/** The answers about webhooks, with everything that is optional and with nothing of it. */
enum WebhookSample {
    NEW_WEBHOOK_RESPONSE(CreateWebhookResponse.newBuilder()
            .setId(Ids.A)
            .setSecret("whsec_AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=")),
    WEBHOOK(Samples.WEBHOOK.toBuilder()
            .addKinds("subscription.create")
            .addKinds("org.update")
            .setDescription("Billing")
            .setEnabled(true)),
    WEBHOOK_MINIMAL(Samples.WEBHOOK),
    WEBHOOKS_LISTING(ListWebhooksResponse.newBuilder().addItems(Samples.WEBHOOK).setTotal(1)),
    WEBHOOK_DELIVERY(Samples.DELIVERY.toBuilder()
            .setAttempts(2)
            .setLastAttemptAt(Ids.TIME)
            .setNextAttemptAt(Ids.TIME)
            .setResponseStatus(503)
            .setError("no answer in time")),
    WEBHOOK_DELIVERY_MINIMAL(Samples.DELIVERY.toBuilder().setStatus(DeliveryStatus.DELIVERY_STATUS_FAILED)),
    WEBHOOK_DELIVERIES_LISTING(ListWebhookDeliveriesResponse.newBuilder()
            .addItems(Samples.DELIVERY)
            .setTotal(1));

    private final Message message;

    WebhookSample(Message.Builder message) {
        this(message.build());
    }

    WebhookSample(Message message) {
        this.message = message;
    }

    Message message() {
        return message;
    }

    private static final class Samples {
        static final Webhook WEBHOOK = Webhook.newBuilder()
                .setId(Ids.A)
                .setOrgId(Ids.B)
                .setUrl("https://receiver.example/hooks")
                .setCreatedAt(Ids.TIME)
                .build();
        static final WebhookDelivery DELIVERY = WebhookDelivery.newBuilder()
                .setId(Ids.A)
                .setWebhookId(Ids.B)
                .setEventId(Ids.A)
                .setKind("subscription.create")
                .setStatus(DeliveryStatus.DELIVERY_STATUS_PENDING)
                .setCreatedAt(Ids.TIME)
                .build();
    }
}
