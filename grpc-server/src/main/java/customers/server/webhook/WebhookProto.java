package customers.server.webhook;

import customers.core.webhook.Delivery;
import customers.core.webhook.DeliveryQuery;
import customers.core.webhook.NewWebhook;
import customers.core.webhook.Webhook;
import customers.core.webhook.WebhookChange;
import customers.server.convert.Convert;
import customers.server.convert.Pages;
import customers.v1.DeliveryStatus;
import customers.v1.ListWebhookDeliveriesRequest;
import customers.v1.UpdateWebhook;
import customers.v1.WebhookDelivery;
import java.util.List;
import java.util.Optional;

/** Webhooks and their deliveries, to and from the proto. */
final class WebhookProto {

    private WebhookProto() {}

    static NewWebhook fromProto(customers.v1.NewWebhook webhook) {
        return new NewWebhook(
                webhook.getUrl(),
                List.copyOf(webhook.getKindsList()),
                webhook.hasDescription() ? webhook.getDescription() : null);
    }

    static WebhookChange fromProto(UpdateWebhook update) {
        return new WebhookChange(
                update.hasUrl() ? update.getUrl() : null,
                update.getKindsGiven() ? List.copyOf(update.getKindsList()) : null,
                update.hasDescription() ? update.getDescription() : null,
                update.hasEnabled() ? update.getEnabled() : null);
    }

    static DeliveryQuery fromProto(ListWebhookDeliveriesRequest request) {
        DeliveryStatus status = request.getStatus();
        return new DeliveryQuery(
                status == DeliveryStatus.DELIVERY_STATUS_UNSPECIFIED
                        ? null
                        : Delivery.Status.valueOf(status.name().substring("DELIVERY_STATUS_".length())),
                Pages.fromProto(request));
    }

    static customers.v1.Webhook toProto(Webhook webhook) {
        customers.v1.Webhook.Builder proto = customers.v1.Webhook.newBuilder()
                .setId(webhook.id().toString())
                .setOrgId(webhook.orgId().toString())
                .setUrl(webhook.url())
                .addAllKinds(webhook.kinds().items())
                .setEnabled(webhook.enabled())
                .setCreatedAt(Convert.toProto(webhook.createdAt()));
        Optional.ofNullable(webhook.description()).ifPresent(proto::setDescription);
        return proto.build();
    }

    static WebhookDelivery toProto(Delivery delivery) {
        WebhookDelivery.Builder proto = WebhookDelivery.newBuilder()
                .setId(delivery.id().toString())
                .setWebhookId(delivery.webhookId().toString())
                .setEventId(delivery.eventId().toString())
                .setKind(delivery.kind())
                .setStatus(DeliveryStatus.valueOf(
                        "DELIVERY_STATUS_" + delivery.status().name()))
                .setAttempts(delivery.attempts())
                .setCreatedAt(Convert.toProto(delivery.createdAt()));
        Optional.ofNullable(delivery.lastAttemptAt()).map(Convert::toProto).ifPresent(proto::setLastAttemptAt);
        Optional.ofNullable(delivery.nextAttemptAt()).map(Convert::toProto).ifPresent(proto::setNextAttemptAt);
        Optional.ofNullable(delivery.responseStatus()).ifPresent(proto::setResponseStatus);
        Optional.ofNullable(delivery.error()).ifPresent(proto::setError);
        return proto.build();
    }
}
