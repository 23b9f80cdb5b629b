package customers.server.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import customers.core.id.ActivityId;
import customers.core.id.DeliveryId;
import customers.core.id.OrgId;
import customers.core.id.WebhookId;
import customers.core.webhook.Delivery;
import customers.core.webhook.Kinds;
import customers.core.webhook.NewWebhook;
import customers.core.webhook.Webhook;
import customers.core.webhook.WebhookChange;
import customers.v1.DeliveryStatus;
import customers.v1.ListWebhookDeliveriesRequest;
import customers.v1.UpdateWebhook;
import customers.v1.WebhookDelivery;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhookProtoTest {
    private static final Instant AT = Instant.ofEpochMilli(1_500);
    private static final Timestamp AT_PROTO =
            Timestamp.newBuilder().setSeconds(1).setNanos(500_000_000).build();
    private static final WebhookId WEBHOOK = WebhookId.next();
    private static final DeliveryId DELIVERY = DeliveryId.next();
    private static final ActivityId EVENT = ActivityId.next();
    private static final OrgId ORG = OrgId.next();

    @Test
    void everythingOfAWebhookIsAnswered() {
        assertThat(WebhookProto.toProto(new Webhook(
                        WEBHOOK, ORG, "https://a.example/", new Kinds(List.of("org.update")), "text", true, AT)))
                .isEqualTo(customers.v1.Webhook.newBuilder()
                        .setId(WEBHOOK.toString())
                        .setOrgId(ORG.toString())
                        .setUrl("https://a.example/")
                        .addKinds("org.update")
                        .setDescription("text")
                        .setEnabled(true)
                        .setCreatedAt(AT_PROTO)
                        .build());
        assertThat(WebhookProto.toProto(
                                new Webhook(WEBHOOK, ORG, "https://a.example/", new Kinds(List.of()), null, false, AT))
                        .hasDescription())
                .isFalse();
    }

    @Test
    void everythingOfADeliveryIsAnswered() {
        assertThat(WebhookProto.toProto(new Delivery(
                        DELIVERY,
                        1,
                        WEBHOOK,
                        EVENT,
                        "org.update",
                        Delivery.Status.PENDING,
                        2,
                        AT,
                        AT,
                        500,
                        "error",
                        AT)))
                .isEqualTo(WebhookDelivery.newBuilder()
                        .setId(DELIVERY.toString())
                        .setWebhookId(WEBHOOK.toString())
                        .setEventId(EVENT.toString())
                        .setKind("org.update")
                        .setStatus(DeliveryStatus.DELIVERY_STATUS_PENDING)
                        .setAttempts(2)
                        .setLastAttemptAt(AT_PROTO)
                        .setNextAttemptAt(AT_PROTO)
                        .setResponseStatus(500)
                        .setError("error")
                        .setCreatedAt(AT_PROTO)
                        .build());
    }

    @Test
    void whatIsNotGivenIsNotChanged() {
        assertThat(WebhookProto.fromProto(UpdateWebhook.getDefaultInstance()))
                .isEqualTo(new WebhookChange(null, null, null, null));
        assertThat(WebhookProto.fromProto(UpdateWebhook.newBuilder()
                        .setUrl("https://b.example/")
                        .setKindsGiven(true)
                        .setDescription("")
                        .setEnabled(false)
                        .build()))
                .isEqualTo(new WebhookChange("https://b.example/", List.of(), "", false));
        assertThat(WebhookProto.fromProto(customers.v1.NewWebhook.newBuilder()
                        .setUrl("https://a.example/")
                        .addKinds("org.update")
                        .build()))
                .isEqualTo(new NewWebhook("https://a.example/", List.of("org.update"), null));
    }

    @Test
    void bothSidesKnowTheSameStatuses() {
        assertThat(Arrays.stream(Delivery.Status.values()).map(status -> "DELIVERY_STATUS_" + status))
                .containsExactlyElementsOf(Arrays.stream(DeliveryStatus.values())
                        .filter(status -> status != DeliveryStatus.DELIVERY_STATUS_UNSPECIFIED
                                && status != DeliveryStatus.UNRECOGNIZED)
                        .map(DeliveryStatus::name)
                        .toList());
        for (Delivery.Status status : Delivery.Status.values()) {
            var request = ListWebhookDeliveriesRequest.newBuilder()
                    .setStatus(DeliveryStatus.valueOf("DELIVERY_STATUS_" + status))
                    .build();
            assertThat(WebhookProto.fromProto(request).status()).isEqualTo(status);
        }
        assertThat(WebhookProto.fromProto(ListWebhookDeliveriesRequest.getDefaultInstance())
                        .status())
                .isNull();
    }
}
