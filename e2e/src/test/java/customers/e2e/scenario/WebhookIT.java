package customers.e2e.scenario;

import static customers.e2e.driver.Code.FAILED_PRECONDITION;
import static customers.e2e.driver.Code.INVALID_INPUT;
import static customers.e2e.driver.Code.NOT_FOUND;
import static customers.e2e.driver.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.driver.Json;
import customers.e2e.driver.Operation;
import customers.e2e.driver.Transport;
import customers.e2e.world.Reseller;
import customers.e2e.world.World;
import customers.e2e.world.Worlds;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Webhooks, but for what is sent to them. */
@EveryDoor
class WebhookIT {
    private static final String URL = "https://receiver.invalid/hooks?key=1";

    private final World world;

    WebhookIT(Transport transport, Worlds worlds) {
        world = worlds.behind(transport);
    }

    private static JsonNode create(Reseller reseller, ObjectNode webhook) {
        return reseller.admin().call(Operation.CREATE_WEBHOOK, "orgId", reseller.orgId(), "webhook", webhook);
    }

    private static JsonNode call(Reseller reseller, Operation operation, String id, Object... more) {
        var request = Json.object("orgId", reseller.orgId(), "webhookId", id);
        request.setAll(Json.object(more));
        return reseller.admin()
                .driver()
                .call(reseller.admin().credential(), operation, request)
                .body();
    }

    @Test
    void showsItsSecretOnceAndKeepsWhatWasSaid() {
        var reseller = world.reseller("customers", 5);

        var created = create(
                reseller,
                Json.object("url", URL, "kinds", Json.array("org.update", "plan.create"), "description", "Billing"));

        assertThat(created.path("secret").asString()).startsWith("whsec_").hasSize(50);
        var id = created.path("id").asString();
        var read = call(reseller, Operation.GET_WEBHOOK, id);
        assertThat(read)
                .isEqualTo(Json.object(
                        "id",
                        id,
                        "orgId",
                        reseller.orgId(),
                        "url",
                        URL,
                        "kinds",
                        Json.array("org.update", "plan.create"),
                        "description",
                        "Billing",
                        "enabled",
                        true,
                        "createdAt",
                        read.path("createdAt")));
        var listed = reseller.admin().call(Operation.LIST_WEBHOOKS, "orgId", reseller.orgId());
        assertThat(listed).isEqualTo(Json.object("items", Json.array(read), "total", 1L));
    }

    @Test
    void changesWhatIsGivenAndEnds() {
        var reseller = world.reseller("customers", 5);
        var id = create(reseller, Json.object("url", URL, "kinds", Json.array("org.update"), "description", "Billing"))
                .path("id")
                .asString();

        call(reseller, Operation.UPDATE_WEBHOOK, id, "webhook", Json.object("kinds", Json.array(), "enabled", false));

        var changed = call(reseller, Operation.GET_WEBHOOK, id);
        assertThat(changed.path("kinds")).isEqualTo(Json.array());
        assertThat(changed.path("enabled").asBoolean()).isFalse();
        assertThat(changed.path("url").asString()).isEqualTo(URL);
        assertThat(changed.path("description").asString()).isEqualTo("Billing");
        refused(FAILED_PRECONDITION, () -> call(reseller, Operation.TEST_WEBHOOK, id));
        call(reseller, Operation.UPDATE_WEBHOOK, id, "webhook", Json.object("description", "", "enabled", true));
        assertThat(call(reseller, Operation.GET_WEBHOOK, id).has("description")).isFalse();
        call(reseller, Operation.DELETE_WEBHOOK, id);
        refused(NOT_FOUND, () -> call(reseller, Operation.GET_WEBHOOK, id));
        refused(NOT_FOUND, () -> call(reseller, Operation.DELETE_WEBHOOK, id));
        refused(NOT_FOUND, () -> call(reseller, Operation.LIST_DELIVERIES, id));
    }

    @Test
    void tellsOfADeliveryAndTakesItAgain() {
        var reseller = world.reseller("customers", 5);
        var id = create(reseller, Json.object("url", URL, "kinds", Json.array("never.heard")))
                .path("id")
                .asString();

        var test = call(reseller, Operation.TEST_WEBHOOK, id).path("id").asString();
        var replay = call(reseller, Operation.REPLAY_DELIVERY, id, "deliveryId", test)
                .path("id")
                .asString();

        var deliveries =
                Json.items(call(reseller, Operation.LIST_DELIVERIES, id).path("items"));
        assertThat(deliveries)
                .extracting(delivery -> delivery.path("id").asString())
                .containsExactly(test, replay);
        assertThat(deliveries)
                .extracting(delivery -> delivery.path("eventId").asString())
                .containsOnly(deliveries.get(0).path("eventId").asString());
        assertThat(deliveries).allSatisfy(delivery -> {
            assertThat(delivery.path("kind").asString()).isEqualTo("webhook.test");
            assertThat(delivery.path("status").asString()).isEqualTo("pending");
        });
        assertThat(call(reseller, Operation.LIST_DELIVERIES, id, "status", "delivered")
                        .path("total")
                        .asInt())
                .isZero();
        refused(NOT_FOUND, () -> call(reseller, Operation.REPLAY_DELIVERY, id, "deliveryId", world.unknownId()));
    }

    @Test
    void refusesWhatOnlyThisMachineOrItsNetworkCanReach() {
        var reseller = world.reseller("customers", 5);
        var id = create(reseller, Json.object("url", URL)).path("id").asString();
        for (var url : List.of(
                "http://receiver.invalid/",
                "https://127.0.0.1/",
                "https://localhost/",
                "https://2130706433/",
                "https://0x7f.1/",
                "https://[::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://169.254.169.254/latest/meta-data/",
                "https://user@receiver.invalid/",
                "nonsense")) {
            var created = refused(INVALID_INPUT, () -> create(reseller, Json.object("url", url)));
            assertThat(created.fields()).as(url).containsExactly("url");
            var changed = refused(
                    INVALID_INPUT,
                    () -> call(reseller, Operation.UPDATE_WEBHOOK, id, "webhook", Json.object("url", url)));
            assertThat(changed.fields()).as(url).containsExactly("url");
        }
    }
}
