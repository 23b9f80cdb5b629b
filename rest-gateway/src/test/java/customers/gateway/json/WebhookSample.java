package customers.gateway.json;

import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import customers.v1.CreateWebhookResponse;
import customers.v1.DeliveryStatus;
import customers.v1.ListWebhookDeliveriesResponse;
import customers.v1.ListWebhooksResponse;
import customers.v1.Webhook;
import customers.v1.WebhookDelivery;

/** The answers about webhooks, with everything that is optional and with nothing of it. */
enum WebhookSample {
    NEW_WEBHOOK_RESPONSE(CreateWebhookResponse.newBuilder()
            .setId(Samples.A)
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
            .setLastAttemptAt(Samples.TIME)
            .setNextAttemptAt(Samples.TIME)
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
        static final String A = "7b1e0c52-7f0a-4d6e-9b1c-0f6c3a1d2e3f";
        static final String B = "0d2f7f0e-9c55-4a6f-8a52-3f2f5ad1c0de";
        /** 2026-01-31T09:30:00.120Z. */
        static final Timestamp TIME = Timestamp.newBuilder()
                .setSeconds(1_769_851_800)
                .setNanos(120_000_000)
                .build();

        static final Webhook WEBHOOK = Webhook.newBuilder()
                .setId(A)
                .setOrgId(B)
                .setUrl("https://receiver.example/hooks")
                .setCreatedAt(TIME)
                .build();
        static final WebhookDelivery DELIVERY = WebhookDelivery.newBuilder()
                .setId(A)
                .setWebhookId(B)
                .setEventId(A)
                .setKind("subscription.create")
                .setStatus(DeliveryStatus.DELIVERY_STATUS_PENDING)
                .setCreatedAt(TIME)
                .build();
    }
}
