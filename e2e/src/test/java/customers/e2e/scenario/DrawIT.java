package customers.e2e.scenario;

import static customers.e2e.driver.Code.QUOTA_EXCEEDED;
import static customers.e2e.driver.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.driver.Json;
import customers.e2e.driver.Transport;
import customers.e2e.world.Plans;
import customers.e2e.world.Reseller;
import customers.e2e.world.World;
import customers.e2e.world.Worlds;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What a sale takes from the seller's reseller subscription, and when it is refused. */
@EveryDoor
class DrawIT {
    private static final long TEBIBYTES = 8L << 40;

    private final World world;

    DrawIT(Transport transport, Worlds worlds) {
        world = worlds.behind(transport);
    }

    @Test
    void drawsEveryTotalThatThePlanLists() {
        var reseller = world.reseller("customers", 5, "websites", 10, "diskspace", TEBIBYTES, "mailboxes", 7);
        var customer = reseller.customer();

        reseller.admin()
                .sell(
                        reseller.orgId(),
                        customer,
                        reseller.plan("websites", 10, "diskspace", TEBIBYTES - 1, "mailboxes", 0));

        assertThat(reseller.usage("websites")).isEqualTo(10);
        assertThat(reseller.usage("diskspace")).isEqualTo(TEBIBYTES - 1);
        assertThat(reseller.usage("mailboxes")).isZero();
        assertThat(reseller.usage("customers")).isEqualTo(1);
    }

    @Test
    void countsUpToTheLastByte() {
        var reseller = world.reseller("customers", 5, "diskspace", 9_007_199_254_740_991L);
        var customer = reseller.customer();
        reseller.admin().sell(reseller.orgId(), customer, reseller.plan("diskspace", 9_007_199_254_740_990L));
        var two = reseller.plan("diskspace", 2L);

        var refusal = refused(QUOTA_EXCEEDED, () -> reseller.admin().sell(reseller.orgId(), customer, two));

        assertThat(refusal.violations()).containsExactly(shortage(reseller, "diskspace", 2L, 1));
        reseller.admin().sell(reseller.orgId(), customer, reseller.plan("diskspace", 1L));
        assertThat(reseller.usage("diskspace")).isEqualTo(9_007_199_254_740_991L);
    }

    @Test
    void refusesWholeAndNamesEachShortResource() {
        var reseller = world.reseller("customers", 5, "websites", 10, "mailboxes", 100, "ftpUsers", 4);
        var customer = reseller.customer();
        reseller.admin().sell(reseller.orgId(), customer, reseller.plan("websites", 7, "mailboxes", 10, "ftpUsers", 3));
        var big = reseller.plan("websites", 4, "mailboxes", 90, "ftpUsers", 2);

        var refusal = refused(QUOTA_EXCEEDED, () -> reseller.admin().sell(reseller.orgId(), customer, big));

        assertThat(refusal.violations())
                .containsExactlyInAnyOrder(
                        shortage(reseller, "websites", 4L, 3), shortage(reseller, "ftpUsers", 2L, 1));
        assertThat(reseller.usage("websites")).isEqualTo(7);
        assertThat(reseller.usage("mailboxes")).isEqualTo(10);
        assertThat(reseller.usage("ftpUsers")).isEqualTo(3);
        assertThat(reseller.admin()
                        .sold(reseller.orgId(), customer)
                        .path("total")
                        .asLong())
                .isEqualTo(1);
    }

    @Test
    void sellsTheVeryLastOne() {
        var reseller = world.reseller("customers", 5, "websites", 3);
        var customer = reseller.customer();
        var one = reseller.plan("websites", 1);
        for (int i = 0; i < 3; i++) {
            reseller.admin().sell(reseller.orgId(), customer, one);
        }

        var refusal = refused(QUOTA_EXCEEDED, () -> reseller.admin().sell(reseller.orgId(), customer, one));

        assertThat(refusal.violations()).containsExactly(shortage(reseller, "websites", 1L, 0));
        assertThat(reseller.usage("websites")).isEqualTo(3);
    }

    @Test
    void drawsNothingWhenTheMasterOrgSells() {
        var customer = world.master().createCustomer(world.masterOrgId(), world.name("Of the master"));
        var plan = world.master().createPlan(world.masterOrgId(), Plans.of("websites", 1_000_000));

        assertThat(world.masterAtDoor().sell(world.masterOrgId(), customer, plan))
                .isPositive();
        assertThat(world.masterAtDoor().sell(world.masterOrgId(), customer, plan))
                .isPositive();
    }

    @Test
    void drawsFromTheResellerInWhoseNameTheMasterSells() {
        var reseller = world.reseller("customers", 5, "websites", 3);
        var customer = reseller.customer();
        var plan = reseller.plan("websites", 2);

        world.masterAtDoor().sell(reseller.orgId(), customer, plan);
        var refusal = refused(QUOTA_EXCEEDED, () -> world.masterAtDoor().sell(reseller.orgId(), customer, plan));

        assertThat(refusal.violations()).containsExactly(shortage(reseller, "websites", 2L, 1));
        assertThat(reseller.usage("websites")).isEqualTo(2);
    }

    @Test
    void drawsOneLevelUpOnly() {
        var reseller = world.reseller("customers", 10, "websites", 20);
        var below = reseller.reseller("customers", 3, "websites", 8);
        var customer = below.customer();

        world.masterAtDoor().sell(below.orgId(), customer, below.plan("websites", 5));

        assertThat(below.usage("websites")).isEqualTo(5);
        assertThat(below.usage("customers")).isEqualTo(1);
        assertThat(reseller.usage("websites")).isEqualTo(8);
        assertThat(reseller.usage("customers")).isEqualTo(4);
    }

    @Test
    void sellsUnlimitedFromUnlimitedAndDrawsZero() {
        var reseller = world.reseller("customers", 5, "websites", null, "mailboxes", null);
        var customer = reseller.customer();

        var id = reseller.admin().sell(reseller.orgId(), customer, reseller.plan("websites", null, "mailboxes", 12));

        assertThat(reseller.usage("websites")).isZero();
        assertThat(reseller.usage("mailboxes")).isEqualTo(12);
        assertThat(reseller.admin().subscription(customer, id).path("resources"))
                .containsExactlyInAnyOrder(
                        Json.object("name", "websites", "usage", 0L),
                        Json.object("name", "mailboxes", "total", 12L, "usage", 0L));
    }

    @Test
    void namesTheSubscriptionThatRanOutNotTheOneAbove() {
        var reseller = world.reseller("customers", 10, "websites", 20);
        var below = reseller.reseller("customers", 3, "websites", 2);
        var customer = below.customer();
        var plan = below.plan("websites", 2);
        below.admin().sell(below.orgId(), customer, plan);

        var refusal = refused(QUOTA_EXCEEDED, () -> reseller.admin().sell(below.orgId(), customer, plan));

        assertThat(refusal.violations()).containsExactly(shortage(below, "websites", 2L, 0));
    }

    private static ObjectNode shortage(Reseller reseller, String resource, long requested, long available) {
        return Json.object(
                "resource", resource,
                "requested", requested,
                "available", available,
                "orgId", reseller.orgId(),
                "subscriptionId", reseller.subscriptionId());
    }
}
