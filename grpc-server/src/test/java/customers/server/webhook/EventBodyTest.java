package customers.server.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.id.ActivityId;
import customers.core.id.DeliveryId;
import customers.core.id.OrgId;
import customers.core.id.WebhookId;
import customers.core.webhook.Attempt;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EventBodyTest {
    private static final ActivityId EVENT = ActivityId.of("01a20fbc-3602-7f80-a4ab-0b829ce31862");
    private static final OrgId ORG = OrgId.of("01a20fbc-36c7-7f68-9fe6-dbb028a1c82d");
    private static final WebhookId WEBHOOK = WebhookId.of("01a20fbc-36c7-7f68-9fe6-dbb028a1c82e");
    private static final Instant AT = Instant.parse("2026-01-31T09:30:00Z");

    private static String text(Attempt attempt) {
        return new String(EventBody.of(attempt), StandardCharsets.UTF_8);
    }

    @Test
    void tellsTheActivityAsTheApiShowsItWithItsPosition() {
        assertThat(text(new Attempt(
                        DeliveryId.next(),
                        3,
                        WEBHOOK,
                        "https://receiver.example/",
                        EVENT,
                        "subscription.create",
                        AT,
                        ORG,
                        42L,
                        "In words",
                        "subscription",
                        "7",
                        "Bücher",
                        "login:1",
                        "request-1")))
                .isEqualTo("{\"type\":\"subscription.create\",\"timestamp\":\"2026-01-31T09:30:00.000Z\",\"data\":{"
                        + "\"id\":\"01a20fbc-3602-7f80-a4ab-0b829ce31862\","
                        + "\"orgId\":\"01a20fbc-36c7-7f68-9fe6-dbb028a1c82d\",\"kind\":\"subscription.create\","
                        + "\"createdAt\":\"2026-01-31T09:30:00.000Z\",\"position\":42,\"message\":\"In words\","
                        + "\"context\":{\"actor\":\"login:1\",\"requestId\":\"request-1\"},"
                        + "\"activityObject\":{\"kind\":\"subscription\",\"id\":\"7\",\"name\":\"Bücher\"}}}");
    }

    @Test
    void aTestTellsOfTheWebhook() {
        assertThat(text(new Attempt(
                        DeliveryId.next(),
                        1,
                        WEBHOOK,
                        "https://receiver.example/",
                        EVENT,
                        "webhook.test",
                        AT,
                        ORG,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null)))
                .isEqualTo("{\"type\":\"webhook.test\",\"timestamp\":\"2026-01-31T09:30:00.000Z\",\"data\":{"
                        + "\"id\":\"01a20fbc-3602-7f80-a4ab-0b829ce31862\","
                        + "\"orgId\":\"01a20fbc-36c7-7f68-9fe6-dbb028a1c82d\",\"kind\":\"webhook.test\","
                        + "\"createdAt\":\"2026-01-31T09:30:00.000Z\","
                        + "\"activityObject\":{\"kind\":\"webhook\","
                        + "\"id\":\"01a20fbc-36c7-7f68-9fe6-dbb028a1c82e\"}}}");
    }
}
