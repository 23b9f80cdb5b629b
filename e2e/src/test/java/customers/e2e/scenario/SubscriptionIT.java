package customers.e2e.scenario;

import static customers.e2e.driver.Code.FORBIDDEN;
import static customers.e2e.driver.Code.NOT_FOUND;
import static customers.e2e.driver.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.driver.Json;
import customers.e2e.driver.Transport;
import customers.e2e.world.World;
import customers.e2e.world.Worlds;
import org.junit.jupiter.api.Test;

/** Get a subscription. */
@EveryDoor
class SubscriptionIT {
    private final World world;

    SubscriptionIT(Transport transport, Worlds worlds) {
        world = worlds.behind(transport);
    }

    @Test
    void saysWhatIsUsedOfEachResource() {
        var reseller = world.reseller("customers", 5, "websites", 9, "diskspace", null, "mailboxes", 3);
        var customer = reseller.customer();
        world.master().sell(reseller.orgId(), customer, reseller.plan("websites", 4, "diskspace", 1_000_000_000_000L));

        var subscription = reseller.admin().subscription(reseller.orgId(), reseller.subscriptionId());

        assertThat(subscription.path("resources"))
                .containsExactly(
                        Json.object("name", "customers", "total", 5L, "usage", 1L),
                        Json.object("name", "websites", "total", 9L, "usage", 4L),
                        Json.object("name", "diskspace", "usage", 1_000_000_000_000L),
                        Json.object("name", "mailboxes", "total", 3L, "usage", 0L));
        assertThat(subscription.path("vendorId").asString()).isEqualTo(world.masterOrgId());
        assertThat(subscription.has("suspendedBy")).isFalse();
        assertThat(subscription.has("dedicatedServers")).isFalse();
        assertThat(subscription.has("serverGroups")).isFalse();
    }

    @Test
    void isFoundUnderItsSubscriberOnly() {
        var reseller = world.reseller("customers", 5, "websites", 9);
        var customer = reseller.customer();
        var id = world.master().sell(reseller.orgId(), customer, reseller.plan("websites", 1));
        var other = reseller.customer();

        assertThat(reseller.admin().subscription(customer, id).path("id").asLong())
                .isEqualTo(id);
        refused(NOT_FOUND, () -> reseller.admin().subscription(reseller.orgId(), id));
        refused(NOT_FOUND, () -> reseller.admin().subscription(other, id));
        refused(NOT_FOUND, () -> reseller.admin().subscription(customer, 9_007_199_254_740_991L));
    }

    @Test
    void isReadByTheSubscriberToo() {
        var reseller = world.reseller("customers", 5, "websites", 9);
        var customer = reseller.customer();
        var id = world.master().sell(reseller.orgId(), customer, reseller.plan("websites", 1));

        assertThat(world.actor(customer, "Support")
                        .subscription(customer, id)
                        .path("vendorId")
                        .asString())
                .isEqualTo(reseller.orgId());
        refused(
                FORBIDDEN,
                () -> world.actor(customer, "Support").subscription(reseller.orgId(), reseller.subscriptionId()));
    }
}
