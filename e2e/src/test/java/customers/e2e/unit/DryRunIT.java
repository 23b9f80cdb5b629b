package customers.e2e.unit;

import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.driver.Code;
import customers.e2e.driver.Credential;
import customers.e2e.driver.Json;
import customers.e2e.driver.Operation;
import customers.e2e.driver.RestAnswer;
import customers.e2e.driver.RestDriver;
import customers.e2e.driver.Transport;
import customers.e2e.world.Reseller;
import customers.e2e.world.SharedInstallation;
import customers.e2e.world.World;
import customers.e2e.world.Worlds;
import java.net.http.HttpRequest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a dry run tells, through every door. */
@ExtendWith(SharedInstallation.class)
class DryRunIT {
    private final Worlds worlds;

    DryRunIT(Worlds worlds) {
        this.worlds = worlds;
    }

    private Told tried(Door door, Reseller seller, Operation operation, ObjectNode request) {
        return door.tried(worlds.behind(door.transport()), seller.admin().credential(), operation, request);
    }

    private static JsonNode draws(Object... draws) {
        return Json.object("valid", true, "draws", Json.array(draws));
    }

    private static ObjectNode draw(Reseller from, String resource, long amount, long remaining) {
        return Json.object(
                "subscriptionId",
                from.subscriptionId(),
                "resource",
                resource,
                "amount",
                amount,
                "remaining",
                remaining);
    }

    private static ObjectNode sale(Reseller seller, String customer, long plan) {
        return Json.object(
                "orgId", seller.orgId(), "customerOrgId", customer, "subscription", Json.object("planId", plan));
    }

    @ParameterizedTest
    @EnumSource
    void tellsWhatASaleWouldDrawAndADeleteGiveBack(Door door) {
        var seller = worlds.behind(door.transport()).reseller("customers", 5, "websites", 20, "mailboxes", null);
        var customer = seller.customer();
        var plan = seller.plan("websites", 7, "mailboxes", null);
        var unlimited = Json.object("subscriptionId", seller.subscriptionId(), "resource", "mailboxes", "amount", 0L);

        assertThat(tried(door, seller, Operation.SELL, sale(seller, customer, plan))
                        .dryRun())
                .isEqualTo(draws(unlimited, draw(seller, "websites", 7, 13)));
        seller.admin().sell(seller.orgId(), customer, plan);
        assertThat(tried(door, seller, Operation.DELETE_ORG, Json.object("orgId", customer))
                        .dryRun())
                .isEqualTo(draws(draw(seller, "customers", -1, 5), unlimited, draw(seller, "websites", -7, 20)));
        assertThat(seller.usage("websites")).isEqualTo(7);
    }

    @ParameterizedTest
    @EnumSource
    void isRefusedAsTheCallItself(Door door) {
        var seller = worlds.behind(door.transport()).reseller("customers", 5, "websites", 20);
        var customer = seller.customer();
        var plan = seller.plan("websites", 12);
        seller.admin().sell(seller.orgId(), customer, plan);

        var tried = tried(door, seller, Operation.SELL, sale(seller, customer, plan))
                .refusal();

        assertThat(tried.code()).isEqualTo(Code.QUOTA_EXCEEDED);
        assertThat(tried.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.path("requested").asLong()).isEqualTo(12);
            assertThat(violation.path("available").asLong()).isEqualTo(8);
        });
        assertThat(tried(
                                door,
                                seller,
                                Operation.CREATE_CUSTOMER,
                                Json.object("orgId", customer, "customer", Json.object("name", "Nobody")))
                        .refusal()
                        .code())
                .isEqualTo(Code.FORBIDDEN);
    }

    private static RestAnswer sent(World world, Credential credential, Operation operation, Object... request) {
        var rest = (RestDriver) world.door();
        return rest.send(rest.request(credential, operation, Json.object(request)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yes", "truefalse"})
    void isAskedForByTrueAlone(String value) {
        var world = worlds.behind(Transport.REST);
        var token = world.master().credential();
        var name = Json.object("name", world.name("Tried"));
        var org = world.masterOrgId();

        var answer =
                sent(world, token, Operation.CREATE_CUSTOMER, "orgId", org, "customer", name, "validateOnly", value);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("violations").path(0).path("field").asString())
                .isEqualTo("validateOnly");
        assertThat(sent(world, token, Operation.GET_ORG, "orgId", org, "validateOnly", value)
                        .status())
                .isEqualTo(200);
        assertThat(sent(world, token, Operation.CREATE_CUSTOMER, "orgId", org, "customer", name, "validateOnly", false)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void isNotForWhatNeedsNoCredential() {
        var world = worlds.behind(Transport.REST);
        var person = Json.object("email", "nobody@example.com", "password", "wrong");

        assertThat(sent(world, Credential.NONE, Operation.LOGIN, "credentials", person, "validateOnly", true)
                        .status())
                .isEqualTo(400);
        assertThat(sent(world, Credential.NONE, Operation.FOLLOW_LINK, "otp", world.unknownId(), "validateOnly", true)
                        .status())
                .isEqualTo(400);
        assertThat(sent(world, Credential.NONE, Operation.LOGIN, "credentials", person, "validateOnly", false)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void leavesNothingForItsKey() {
        var world = worlds.behind(Transport.REST);
        var seller = world.reseller("customers", 5);
        var rest = (RestDriver) world.door();
        var request = Json.object("orgId", seller.orgId(), "customer", Json.object("name", "Once"));
        var tried = rest.request(
                seller.admin().credential(),
                Operation.CREATE_CUSTOMER,
                request.deepCopy().put("validateOnly", true));
        var key = UUID.randomUUID().toString();

        assertThat(rest.send(HttpRequest.newBuilder(tried, (name, value) -> true)
                                .header("Idempotency-Key", key)
                                .build())
                        .status())
                .isEqualTo(200);
        var done = Door.REST.keyed(world, seller.admin().credential(), Operation.CREATE_CUSTOMER, request, key);
        assertThat(done.status()).isEqualTo("201");
        assertThat(done.replayed()).isFalse();
    }
}
