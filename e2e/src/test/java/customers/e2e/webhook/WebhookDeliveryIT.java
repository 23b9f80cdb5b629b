package customers.e2e.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.driver.Json;
import customers.e2e.driver.Operation;
import customers.e2e.driver.Transport;
import customers.e2e.installation.Condition;
import customers.e2e.installation.Installation;
import customers.e2e.webhook.Receiver.Mood;
import customers.e2e.world.Reseller;
import customers.e2e.world.World;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An installation of its own that may call this machine, and whose server is killed. */
class WebhookDeliveryIT {
    /** As long as the sixth wait of a delivery, which is more than any machine should get to. */
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private static final int ROUNDS = 4;
    private static final int CHANGES_A_ROUND = 8;
    private static Installation installation;

    private World world;

    @BeforeAll
    static void start() {
        installation = Installation.start(
                "webhooks",
                Map.of(
                        "CUSTOMERS_WEBHOOK_ALLOWED_TARGETS", "127.0.0.1",
                        "CUSTOMERS_WEBHOOK_TIMEOUT", "5s",
                        "CUSTOMERS_WEBHOOK_RETRY_BASE", "200ms"));
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @BeforeEach
    void enter() {
        world = new World(installation, Transport.REST);
    }

    @AfterEach
    void leave() {
        world.close();
    }

    /** A webhook of an org, as its owner holds it. */
    private record Hook(Reseller owner, Receiver receiver, String id) {

        static Hook register(Reseller owner, Receiver receiver, Object... kinds) {
            var created = owner.admin()
                    .call(
                            Operation.CREATE_WEBHOOK,
                            "orgId",
                            owner.orgId(),
                            "webhook",
                            Json.object("url", receiver.url(), "kinds", Json.array(kinds)));
            receiver.trust(created.path("secret").asString());
            return new Hook(owner, receiver, created.path("id").asString());
        }

        List<JsonNode> deliveries() {
            return Json.items(owner.admin()
                    .call(Operation.LIST_DELIVERIES, "orgId", owner.orgId(), "webhookId", id)
                    .path("items"));
        }

        JsonNode delivery(String delivery) {
            return deliveries().stream()
                    .filter(one -> one.path("id").asString().equals(delivery))
                    .findFirst()
                    .orElseThrow();
        }

        String test() {
            return owner.admin()
                    .call(Operation.TEST_WEBHOOK, "orgId", owner.orgId(), "webhookId", id)
                    .path("id")
                    .asString();
        }

        void awaitAll(Set<String> events, String who) {
            Condition.await(
                    PATIENCE,
                    () -> receiver.taken().containsAll(events),
                    () -> who + " took " + receiver.taken().size() + " of " + events.size() + ", log: " + deliveries());
        }

        void awaitError(String error) {
            Condition.await(
                    PATIENCE,
                    () -> deliveries().stream()
                            .anyMatch(one -> one.path("error").asString("").equals(error)),
                    () -> "nowhere " + error + ", log: " + deliveries());
        }

        void awaitAttempt(String delivery) {
            Condition.await(
                    PATIENCE,
                    () -> delivery(delivery).has("error") || delivery(delivery).has("responseStatus"),
                    () -> delivery(delivery).toString());
        }
    }

    @Test
    void everyEventArrivesWhoeverFailsStallsRestartsOrIsKilled() {
        var reseller = world.reseller("customers", 100);
        var child = reseller.reseller("customers", 5);
        try (var failing = new Receiver(Mood.FAILING);
                var stalling = new Receiver(Mood.STALLING);
                var well = new Receiver(Mood.WELL)) {
            var flaky = Hook.register(reseller, failing, "org.update");
            var stalled = Hook.register(reseller, stalling, "org.update");
            var neighbour = Hook.register(reseller, well, "org.update");

            for (int round = 0; round < ROUNDS; round++) {
                change(reseller);
                change(child);
                upset(round, failing);
            }

            var events = new HashSet<>(changesOf(reseller));
            events.addAll(changesOf(child));
            assertThat(events).hasSizeGreaterThanOrEqualTo(2 * ROUNDS * CHANGES_A_ROUND);
            neighbour.awaitAll(events, "the neighbour of the stalled one");
            flaky.awaitAll(events, "the failing one");
            assertThat(stalling.wasCalled()).isTrue();
            assertThat(stalling.taken()).isEmpty();
            stalled.awaitError("no answer within 5000 ms");
            assertThat(stalled.deliveries())
                    .allSatisfy(delivery ->
                            assertThat(delivery.path("status").asString()).isEqualTo("pending"));
            assertThat(flaky.deliveries())
                    .allSatisfy(delivery ->
                            assertThat(delivery.path("attempts").asInt()).isGreaterThan(1));

            stalling.turn(Mood.WELL);
            stalled.awaitAll(events, "the stalled one");
            for (var receiver : List.of(failing, stalling, well)) {
                assertThat(receiver.forged()).isEmpty();
                assertThat(events).containsAll(receiver.taken());
            }
        }
    }

    /** In the first rounds the failing receiver goes away for a while, and the server is killed. */
    private static void upset(int round, Receiver failing) {
        switch (round) {
            case 0 -> failing.goDown();
            case 1 -> failing.comeBack();
            case 2 -> {
                installation.grpcServer().kill();
                installation.restartGrpcServer();
            }
            default -> {}
        }
    }

    private static void change(Reseller org) {
        for (int i = 0; i < CHANGES_A_ROUND; i++) {
            org.admin().update(org.orgId(), "locale", i % 2 == 0 ? "fr" : "de");
        }
    }

    private Set<String> changesOf(Reseller org) {
        var listed = org.admin().call(Operation.LIST_ACTIVITIES, "orgId", org.orgId(), "kind", "org.update");
        return new HashSet<>(Json.texts(listed.path("items"), "id").toList());
    }

    @Test
    void aTestArrivesAndAReplayBringsTheSameEventAgain() {
        var reseller = world.reseller("customers", 5);
        try (var receiver = new Receiver(Mood.WELL)) {
            var hook = Hook.register(reseller, receiver, "never.heard");
            var test = hook.test();
            Condition.await(PATIENCE, () -> receiver.taken().size() == 1, () -> "log: " + hook.deliveries());
            var event = hook.delivery(test).path("eventId").asString();
            assertThat(receiver.taken()).containsExactly(event);
            assertThat(receiver.events().get(0).path("type").asString()).isEqualTo("webhook.test");

            var replay = reseller.admin()
                    .call(
                            Operation.REPLAY_DELIVERY,
                            "orgId",
                            reseller.orgId(),
                            "webhookId",
                            hook.id(),
                            "deliveryId",
                            test)
                    .path("id")
                    .asString();
            Condition.await(PATIENCE, () -> receiver.taken().size() == 2, () -> "log: " + hook.deliveries());
            assertThat(replay).isNotEqualTo(test);
            assertThat(receiver.taken()).containsExactly(event, event);
            assertThat(receiver.events().get(1)).isEqualTo(receiver.events().get(0));
            assertThat(receiver.forged()).isEmpty();
            Condition.await(
                    PATIENCE,
                    () -> hook.delivery(replay).path("status").asString().equals("delivered"),
                    () -> "log: " + hook.deliveries());
            assertThat(hook.delivery(replay).path("responseStatus").asInt()).isEqualTo(204);
        }
    }

    @Test
    void anAddressThatIsNotAllowedIsNotCalledHoweverItGotThere() throws SQLException {
        var reseller = world.reseller("customers", 5);
        try (var receiver = new Receiver(Mood.WELL)) {
            var hook = Hook.register(reseller, receiver, "never.heard");
            // As if the name had come to resolve to another address since.
            try (var database = installation.database();
                    var move = database.prepareStatement("UPDATE webhooks SET url = ? WHERE HEX(id) = UPPER(?)")) {
                move.setString(1, receiver.url().replace("127.0.0.1", "[::ffff:127.0.0.2]"));
                move.setString(2, hook.id().replace("-", ""));
                assertThat(move.executeUpdate()).isEqualTo(1);
            }
            var test = hook.test();
            hook.awaitAttempt(test);
            assertThat(hook.delivery(test).path("error").asString()).contains("not a public address");
            assertThat(receiver.wasCalled()).isFalse();
        }
    }
}
