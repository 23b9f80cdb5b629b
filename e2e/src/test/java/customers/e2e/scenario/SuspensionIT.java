package customers.e2e.scenario;

import static customers.e2e.driver.Code.FORBIDDEN;
import static customers.e2e.driver.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.driver.Json;
import customers.e2e.driver.Transport;
import customers.e2e.world.Plans;
import customers.e2e.world.World;
import customers.e2e.world.Worlds;
import org.junit.jupiter.api.Test;

/** Suspend an org and lift it. */
@EveryDoor
class SuspensionIT {
    private final World world;

    SuspensionIT(Transport transport, Worlds worlds) {
        world = worlds.behind(transport);
    }

    @Test
    void saysWhoDidIt() {
        var top = world.reseller("customers", 9);
        var below = top.reseller("customers", 3);
        var leaf = below.customer();

        top.admin().update(leaf, "status", "suspended");

        assertThat(statusOf(leaf)).isEqualTo("suspended");
        assertThat(world.master().org(leaf).path("suspendedBy").asString()).isEqualTo(top.orgId());
    }

    @Test
    void saysItEitherWay() {
        var top = world.reseller("customers", 9);
        var leaf = top.customer();

        top.admin().update(leaf, "isSuspended", true);
        assertThat(statusOf(leaf)).isEqualTo("suspended");
        top.admin().update(leaf, "isSuspended", false);
        assertThat(statusOf(leaf)).isEqualTo("active");
        top.admin().update(leaf, "status", "suspended", "isSuspended", true);
        assertThat(statusOf(leaf)).isEqualTo("suspended");
        top.admin().update(leaf, "status", "active");
        assertThat(statusOf(leaf)).isEqualTo("active");
        assertThat(world.master().org(leaf).has("suspendedBy")).isFalse();
    }

    @Test
    void isLiftedByWhoDidItOrByThoseAbove() {
        var top = world.reseller("customers", 9);
        var below = top.reseller("customers", 3);
        var leaf = below.customer();
        top.admin().update(leaf, "status", "suspended");

        refused(FORBIDDEN, () -> below.admin().update(leaf, "status", "active"));
        assertThat(statusOf(leaf)).isEqualTo("suspended");
        top.admin().update(leaf, "status", "active");
        assertThat(statusOf(leaf)).isEqualTo("active");

        below.admin().update(leaf, "status", "suspended");
        world.masterAtDoor().update(leaf, "isSuspended", false);
        assertThat(statusOf(leaf)).isEqualTo("active");
    }

    @Test
    void isNotTakenOverFromAbove() {
        var top = world.reseller("customers", 9);
        var leaf = top.customer();
        world.master().update(leaf, "status", "suspended");

        refused(FORBIDDEN, () -> top.admin().update(leaf, "isSuspended", false));

        assertThat(world.master().org(leaf).path("suspendedBy").asString()).isEqualTo(world.masterOrgId());
    }

    @Test
    void isNotForTheOrgItself() {
        var reseller = world.reseller("customers", 9);

        refused(FORBIDDEN, () -> reseller.admin().update(reseller.orgId(), "status", "suspended"));
        reseller.suspend();
        refused(FORBIDDEN, () -> reseller.admin().update(reseller.orgId(), "status", "active"));

        assertThat(statusOf(reseller.orgId())).isEqualTo("suspended");
    }

    @Test
    void isNotForTheMasterOrg() {
        refused(FORBIDDEN, () -> world.masterAtDoor().update(world.masterOrgId(), "status", "suspended"));

        assertThat(statusOf(world.masterOrgId())).isEqualTo("active");
    }

    @Test
    void letsTheSuspendedReadButNotWrite() {
        var reseller = world.reseller("customers", 9, "websites", 9);
        var customer = reseller.customer();
        var plan = reseller.plan("websites", 1);
        var admin = reseller.admin();
        reseller.suspend();

        assertThat(admin.org(reseller.orgId()).path("status").asString()).isEqualTo("suspended");
        assertThat(admin.customers(reseller.orgId()).path("total").asLong()).isEqualTo(1);
        assertThat(admin.sold(reseller.orgId(), customer).path("total").asLong())
                .isZero();
        assertThat(admin.subscription(reseller.orgId(), reseller.subscriptionId())
                        .path("status")
                        .asString())
                .isEqualTo("active");
        assertThat(admin.tokens(reseller.orgId())).hasSize(1);

        refused(FORBIDDEN, () -> admin.createCustomer(reseller.orgId(), world.name("No")));
        refused(FORBIDDEN, () -> admin.sell(reseller.orgId(), customer, plan));
        refused(FORBIDDEN, () -> admin.createPlan(reseller.orgId(), Plans.of("websites", 1)));
        refused(FORBIDDEN, () -> admin.update(reseller.orgId(), "name", "No"));
        refused(FORBIDDEN, () -> admin.update(customer, "name", "No"));
        refused(FORBIDDEN, () -> admin.delete(customer));
        refused(FORBIDDEN, () -> admin.createToken(reseller.orgId(), Json.object("roles", Json.array("Support"))));
        refused(
                FORBIDDEN,
                () -> admin.revokeToken(
                        reseller.orgId(),
                        admin.tokens(reseller.orgId()).path(0).path("id").asString()));
    }

    @Test
    void holdsForEverybodyBelow() {
        var top = world.reseller("customers", 9, "websites", 9);
        var below = top.reseller("customers", 3, "websites", 3);
        var customer = below.customer();
        top.suspend();

        assertThat(below.admin().org(below.orgId()).path("status").asString()).isEqualTo("active");
        assertThat(below.admin().customers(below.orgId()).path("total").asLong())
                .isEqualTo(1);
        refused(FORBIDDEN, () -> below.admin().createCustomer(below.orgId(), world.name("No")));
        refused(FORBIDDEN, () -> below.admin().update(customer, "name", "No"));
        refused(FORBIDDEN, () -> below.admin().delete(customer));
    }

    @Test
    void letsTheAncestorsAct() {
        var top = world.reseller("customers", 9, "websites", 9);
        var below = top.reseller("customers", 3, "websites", 3);
        var customer = below.customer();
        var plan = below.plan("websites", 1);
        below.suspend();

        assertThat(top.admin().createCustomer(below.orgId(), world.name("By the parent")))
                .isNotBlank();
        assertThat(top.admin().sell(below.orgId(), customer, plan)).isPositive();
        top.admin().update(below.orgId(), "name", world.name("Renamed"));
        assertThat(world.masterAtDoor().createPlan(below.orgId(), Plans.of("websites", 2)))
                .isPositive();
    }

    @Test
    void keepsTheDraws() {
        var top = world.reseller("customers", 9, "websites", 9);
        var below = top.reseller("customers", 3, "websites", 4);

        below.suspend();

        assertThat(top.usage("websites")).isEqualTo(4);
        assertThat(top.usage("customers")).isEqualTo(4);
    }

    @Test
    void letsEverybodyWriteAgainOnceLifted() {
        var reseller = world.reseller("customers", 9);
        reseller.suspend();
        world.masterAtDoor().update(reseller.orgId(), "status", "active");

        assertThat(reseller.admin().createCustomer(reseller.orgId(), world.name("Back")))
                .isNotBlank();
    }

    private String statusOf(String orgId) {
        return world.master().org(orgId).path("status").asString();
    }
}
