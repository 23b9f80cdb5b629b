package customers.e2e.scenario;

import static customers.e2e.driver.Code.ALREADY_EXISTS;
import static customers.e2e.driver.Code.FORBIDDEN;
import static customers.e2e.driver.Code.INVALID_INPUT;
import static customers.e2e.driver.Code.NOT_FOUND;
import static customers.e2e.driver.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.driver.Json;
import customers.e2e.driver.Transport;
import customers.e2e.world.World;
import customers.e2e.world.Worlds;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Create subscription: who may sell what to whom. What it draws: {@link DrawIT}. */
@EveryDoor
class SaleIT {
    private final World world;

    SaleIT(Transport transport, Worlds worlds) {
        world = worlds.behind(transport);
    }

    @Test
    void sellsAPlan() {
        var reseller = world.reseller("customers", 5, "websites", 10);
        var customer = reseller.customer();
        var plan = reseller.plan("websites", 3);

        var id = reseller.admin().sell(reseller.orgId(), customer, plan);

        assertThat(id).isPositive();
        var subscription = reseller.admin().subscription(customer, id);
        assertThat(subscription.path("id").asLong()).isEqualTo(id);
        assertThat(subscription.path("planId").asLong()).isEqualTo(plan);
        assertThat(subscription.path("subscriberId").asString()).isEqualTo(customer);
        assertThat(subscription.path("vendorId").asString()).isEqualTo(reseller.orgId());
        assertThat(subscription.path("status").asString()).isEqualTo("active");
        assertThat(subscription.path("friendlyName").asString())
                .isEqualTo(subscription.path("planName").asString());
        assertThat(subscription.path("resources"))
                .containsExactly(Json.object("name", "websites", "total", 3L, "usage", 0L));
        assertThat(world.master().org(customer).path("subscriptionsCount").asLong())
                .isEqualTo(1);
    }

    @Test
    void keepsTheFriendlyName() {
        var reseller = world.reseller("customers", 5, "websites", 10);
        var customer = reseller.customer();
        var body = Json.object("planId", reseller.plan("websites", 1), "friendlyName", "Blog \u2013 \u65e5\u672c");

        var id = reseller.admin().sell(reseller.orgId(), customer, body);

        assertThat(reseller.admin()
                        .subscription(customer, id)
                        .path("friendlyName")
                        .asString())
                .isEqualTo("Blog \u2013 \u65e5\u672c");
    }

    @Test
    void sellsTheSameOrdinaryPlanSeveralTimes() {
        var reseller = world.reseller("customers", 5, "websites", 10);
        var customer = reseller.customer();
        var plan = reseller.plan("websites", 2);

        var first = reseller.admin().sell(reseller.orgId(), customer, plan);
        var second = reseller.admin().sell(reseller.orgId(), customer, plan);

        assertThat(second).isNotEqualTo(first);
        assertThat(reseller.usage("websites")).isEqualTo(4);
        assertThat(world.master().org(customer).path("subscriptionsCount").asLong())
                .isEqualTo(2);
    }

    @Test
    void makesTheCustomerAReseller() {
        var reseller = world.reseller("customers", 5, "websites", 10);
        var customer = reseller.customer();
        reseller.admin().sell(reseller.orgId(), customer, reseller.plan("customers", 2, "websites", 4));

        var below = reseller.admin().createCustomer(customer, world.name("Below"));

        assertThat(world.master().org(below).path("parentId").asString()).isEqualTo(customer);
        assertThat(reseller.usage("customers")).isEqualTo(3);
    }

    @Test
    void refusesASecondResellerSubscription() {
        var reseller = world.reseller("customers", 9);
        var customer = reseller.customer();
        var one = reseller.plan("customers", 1);
        var other = reseller.plan("customers", 2);
        reseller.admin().sell(reseller.orgId(), customer, one);

        refused(ALREADY_EXISTS, () -> reseller.admin().sell(reseller.orgId(), customer, one));
        refused(ALREADY_EXISTS, () -> reseller.admin().sell(reseller.orgId(), customer, other));

        assertThat(reseller.usage("customers")).isEqualTo(2);
        assertThat(world.master().org(customer).path("subscriptionsCount").asLong())
                .isEqualTo(1);
    }

    @Test
    void refusesAnybodyElsesCustomer() {
        var reseller = world.reseller("customers", 5);
        var plan = reseller.plan("customers", 0);
        var stranger = world.reseller("customers", 5).customer();
        var below = reseller.reseller("customers", 2);
        var grandchild = below.customer();

        refused(NOT_FOUND, () -> reseller.admin().sell(reseller.orgId(), world.unknownId(), plan));
        refused(NOT_FOUND, () -> reseller.admin().sell(reseller.orgId(), stranger, plan));
        refused(NOT_FOUND, () -> reseller.admin().sell(reseller.orgId(), grandchild, plan));
        refused(NOT_FOUND, () -> reseller.admin().sell(reseller.orgId(), reseller.orgId(), plan));
        refused(NOT_FOUND, () -> world.masterAtDoor().sell(reseller.orgId(), reseller.parentId(), plan));
    }

    @Test
    void refusesADeletedCustomer() {
        var reseller = world.reseller("customers", 5, "websites", 5);
        var plan = reseller.plan("websites", 1);
        var customer = reseller.customer();
        world.master().delete(customer);

        refused(NOT_FOUND, () -> reseller.admin().sell(reseller.orgId(), customer, plan));

        assertThat(reseller.usage("websites")).isZero();
    }

    @Test
    void sellsToASuspendedCustomer() {
        var reseller = world.reseller("customers", 5, "websites", 5);
        var plan = reseller.plan("websites", 1);
        var customer = reseller.customer();
        reseller.admin().update(customer, "status", "suspended");

        assertThat(reseller.admin().sell(reseller.orgId(), customer, plan)).isPositive();
    }

    @Test
    void refusesAnybodyElsesPlan() {
        var reseller = world.reseller("customers", 5);
        var customer = reseller.customer();
        var parents = reseller.subscription().path("planId").asLong();
        var strangers = world.reseller("customers", 5).plan("customers", 0);

        refused(NOT_FOUND, () -> reseller.admin().sell(reseller.orgId(), customer, 9_007_199_254_740_991L));
        refused(NOT_FOUND, () -> reseller.admin().sell(reseller.orgId(), customer, strangers));
        refused(NOT_FOUND, () -> reseller.admin().sell(reseller.orgId(), customer, parents));
    }

    @Test
    void refusesASellerThatIsNoReseller() {
        var reseller = world.reseller("customers", 5, "websites", 5);
        var customer = reseller.customer();
        var plan = reseller.plan("websites", 1);
        reseller.admin().sell(reseller.orgId(), customer, plan);
        var ordinary = world.actor(customer, "SuperAdmin");

        refused(FORBIDDEN, () -> ordinary.sell(customer, world.unknownId(), plan));
        refused(FORBIDDEN, () -> world.masterAtDoor().sell(customer, customer, plan));
    }

    @Test
    void refusesAMissingOrImpossiblePlanId() {
        var reseller = world.reseller("customers", 5);
        var customer = reseller.customer();

        var impossible = List.of(Json.object(), Json.object("planId", 0L), Json.object("planId", Long.MIN_VALUE));
        for (var body : impossible) {
            var refusal = refused(INVALID_INPUT, () -> reseller.admin().sell(reseller.orgId(), customer, body));
            assertThat(refusal.fields()).containsExactly("planId");
        }
    }

    @Test
    void refusesAnImpossibleFriendlyName() {
        var reseller = world.reseller("customers", 5);
        var customer = reseller.customer();
        var plan = reseller.plan("customers", 0);

        for (var name : List.of("x".repeat(256), "line\nbreak")) {
            var body = Json.object("planId", plan, "friendlyName", name);
            var refusal = refused(INVALID_INPUT, () -> reseller.admin().sell(reseller.orgId(), customer, body));
            assertThat(refusal.fields()).containsExactly("friendlyName");
        }
    }
}
