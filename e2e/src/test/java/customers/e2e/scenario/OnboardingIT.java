package customers.e2e.scenario;

import static customers.e2e.driver.Code.ALREADY_EXISTS;
import static customers.e2e.driver.Code.FORBIDDEN;
import static customers.e2e.driver.Code.INVALID_INPUT;
import static customers.e2e.driver.Code.NOT_FOUND;
import static customers.e2e.driver.Code.QUOTA_EXCEEDED;
import static customers.e2e.driver.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.driver.Credential;
import customers.e2e.driver.Json;
import customers.e2e.driver.Operation;
import customers.e2e.driver.Transport;
import customers.e2e.world.Actor;
import customers.e2e.world.Reseller;
import customers.e2e.world.World;
import customers.e2e.world.Worlds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A customer, its owner and its first subscription in one call. */
@EveryDoor
class OnboardingIT {
    private static final String PASSWORD = "correct horse battery";

    private final World world;
    private Reseller reseller;
    private long plan;

    OnboardingIT(Transport transport, Worlds worlds) {
        world = worlds.behind(transport);
    }

    @BeforeEach
    void openShop() {
        reseller = world.reseller("customers", 2, "websites", 5);
        plan = reseller.plan("websites", 3);
    }

    private ObjectNode customer(String name, String email) {
        return Json.object(
                "name",
                name,
                "owner",
                Json.object("email", email, "name", "Olga", "password", PASSWORD),
                "planId",
                plan);
    }

    private JsonNode onboard(Actor actor, String orgId, ObjectNode customer) {
        return actor.call(Operation.ONBOARD, "orgId", orgId, "customer", customer);
    }

    private JsonNode onboard(ObjectNode customer) {
        return onboard(reseller.admin(), reseller.orgId(), customer);
    }

    private String email() {
        return world.name("olga").replace(' ', '.') + "@example.com";
    }

    @Test
    void makesAllOfIt() {
        var name = world.name("Onboarded");
        var email = email();
        var asked = customer(name, email).put("externalId", "crm-1").put("friendlyName", "First");

        var made = onboard(asked);

        var customer = made.path("customerId").asString();
        var org = reseller.admin().org(customer);
        assertThat(org.path("name").asString()).isEqualTo(name);
        assertThat(org.path("externalId").asString()).isEqualTo("crm-1");
        assertThat(org.path("parentId").asString()).isEqualTo(reseller.orgId());
        assertThat(org.path("ownerEmail").asString()).isEqualTo(email);
        assertThat(org.path("ownerId").asString())
                .isEqualTo(made.path("memberId").asString());
        assertThat(org.path("ownerLoginId").asString())
                .isEqualTo(made.path("loginId").asString());
        var subscription = reseller.admin()
                .subscription(customer, made.path("subscriptionId").asLong());
        assertThat(subscription.path("planId").asLong()).isEqualTo(plan);
        assertThat(subscription.path("friendlyName").asString()).isEqualTo("First");
        assertThat(reseller.usage("customers")).isEqualTo(1);
        assertThat(reseller.usage("websites")).isEqualTo(3);
        var session = world.door()
                .call(
                        Credential.NONE,
                        Operation.LOGIN,
                        Json.object(
                                "realmId",
                                reseller.orgId(),
                                "credentials",
                                Json.object("email", email, "password", PASSWORD)))
                .body();
        assertThat(session.path("memberships").path(0).path("orgId").asString()).isEqualTo(customer);
    }

    @Test
    void refusesAsEachWouldAndLeavesNothing() {
        var name = world.name("Onboarded");
        var email = email();
        onboard(customer(name, email));
        var customers =
                reseller.admin().customers(reseller.orgId()).path("total").asLong();

        refused(ALREADY_EXISTS, () -> onboard(customer(name, email())));
        refused(ALREADY_EXISTS, () -> onboard(customer(world.name("Other"), email)));
        refused(NOT_FOUND, () -> onboard(customer(world.name("Other"), email()).put("planId", Long.MAX_VALUE)));
        refused(FORBIDDEN, () -> onboard(reseller.admin(), world.unknownId(), customer(name, email())));
        refused(
                FORBIDDEN,
                () -> onboard(world.actor(reseller.orgId(), "Support"), reseller.orgId(), customer(name, email())));
        assertThat(reseller.admin().customers(reseller.orgId()).path("total").asLong())
                .isEqualTo(customers);
        assertThat(reseller.usage("customers")).isEqualTo(1);
        assertThat(reseller.usage("websites")).isEqualTo(3);
    }

    @Test
    void namesAllThatRunsShort() {
        reseller.customer();
        var last = reseller.customer();
        reseller.admin().sell(reseller.orgId(), last, plan);

        var refusal = refused(QUOTA_EXCEEDED, () -> onboard(customer(world.name("Onboarded"), email())));

        assertThat(refusal.violations())
                .extracting(violation -> violation.path("resource").asString() + " "
                        + violation.path("requested").asLong() + " "
                        + violation.path("available").asLong())
                .containsExactly("customers 1 0", "websites 3 2");
    }

    @Test
    void namesTheFieldThatIsWrong() {
        var wrong = customer(" ", "nobody");
        wrong.put("externalId", "");

        var refusal = refused(INVALID_INPUT, () -> onboard(wrong));

        assertThat(refusal.violations())
                .extracting(violation -> violation.path("field").asString())
                .containsExactlyInAnyOrder("name", "externalId", "owner.email");
    }
}
