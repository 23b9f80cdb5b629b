package customers.e2e.scenario;

import static customers.e2e.driver.Code.FAILED_PRECONDITION;
import static customers.e2e.driver.Code.UNAUTHORIZED;
import static customers.e2e.driver.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.driver.Json;
import customers.e2e.driver.Transport;
import customers.e2e.world.World;
import customers.e2e.world.Worlds;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Delete an org, softly. */
@EveryDoor
class DeletionIT {
    private final World world;

    DeletionIT(Transport transport, Worlds worlds) {
        world = worlds.behind(transport);
    }

    @Test
    void givesEveryDrawBackAtOnce() {
        var reseller = world.reseller("customers", 9, "websites", 9);
        var customer = reseller.customer();
        var other = reseller.customer();
        var plan = reseller.plan("websites", 2);
        world.master().sell(reseller.orgId(), customer, plan);
        world.master().sell(reseller.orgId(), customer, plan);
        world.master().sell(reseller.orgId(), other, plan);

        reseller.admin().delete(customer);

        assertThat(reseller.usage("customers")).isEqualTo(1);
        assertThat(reseller.usage("websites")).isEqualTo(2);
        assertThat(ids(reseller.admin().customers(reseller.orgId()))).containsExactly(other);
    }

    @Test
    void marksTheOrgAndItsSubscriptions() {
        var reseller = world.reseller("customers", 9, "websites", 9);
        var customer = reseller.customer();
        world.master().sell(reseller.orgId(), customer, reseller.plan("websites", 1));

        reseller.admin().delete(customer);

        var deleted = reseller.admin().customers(reseller.orgId(), "status", "deleted");
        assertThat(ids(deleted)).containsExactly(customer);
        assertThat(deleted.path("items").path(0).path("status").asString()).isEqualTo("deleted");
        assertThat(deleted.path("items").path(0).path("subscriptionsCount").asLong())
                .isZero();
    }

    @Test
    void takesTheSubtreeAlong() {
        var top = world.reseller("customers", 20, "websites", 20);
        var below = top.reseller("customers", 5, "websites", 5);
        var bottom = below.reseller("customers", 2, "websites", 2);
        var leaf = bottom.customer();
        world.master().sell(bottom.orgId(), leaf, bottom.plan("websites", 1));

        top.admin().delete(below.orgId());

        assertThat(top.usage("customers")).isZero();
        assertThat(top.usage("websites")).isZero();
        assertThat(ids(top.admin().customers(top.orgId(), "recursive", true))).isEmpty();
        assertThat(ids(top.admin().customers(top.orgId(), "recursive", true, "status", "deleted")))
                .containsExactlyInAnyOrder(below.orgId(), bottom.orgId(), leaf);
    }

    @Test
    void endsTheCredentialsOfTheWholeSubtree() {
        var top = world.reseller("customers", 20);
        var below = top.reseller("customers", 5);
        var leafAdmin = world.actor(below.customer(), "SuperAdmin");

        top.admin().delete(below.orgId());

        refused(UNAUTHORIZED, () -> below.admin().org(below.orgId()));
        refused(UNAUTHORIZED, () -> below.admin().customers(top.orgId()));
        refused(UNAUTHORIZED, () -> leafAdmin.org(below.orgId()));
    }

    @Test
    void isOpenToTheOrgItself() {
        var top = world.reseller("customers", 20);
        var below = top.reseller("customers", 5);

        below.admin().delete(below.orgId());

        assertThat(top.usage("customers")).isZero();
        refused(UNAUTHORIZED, () -> below.admin().org(below.orgId()));
    }

    @Test
    void isRefusedForTheMasterOrg() {
        refused(FAILED_PRECONDITION, () -> world.masterAtDoor().delete(world.masterOrgId()));

        assertThat(world.master().org(world.masterOrgId()).path("status").asString())
                .isEqualTo("active");
    }

    @Test
    void letsTheResourcesBeSoldAgain() {
        var reseller = world.reseller("customers", 1, "websites", 3);
        var plan = reseller.plan("websites", 3);
        for (int i = 0; i < 3; i++) {
            var customer = reseller.admin().createCustomer(reseller.orgId(), "The one");
            reseller.admin().sell(reseller.orgId(), customer, plan);
            reseller.admin().delete(customer);
        }

        assertThat(reseller.usage("websites")).isZero();
        assertThat(reseller.usage("customers")).isZero();
        assertThat(ids(reseller.admin().customers(reseller.orgId(), "status", "deleted")))
                .hasSize(3);
    }

    @Test
    void deletesTheSuspendedToo() {
        var top = world.reseller("customers", 20);
        var below = top.reseller("customers", 5);
        below.suspend();

        top.admin().delete(below.orgId());

        assertThat(top.usage("customers")).isZero();
    }

    private static List<String> ids(JsonNode listing) {
        return Json.texts(listing.path("items"), "id").toList();
    }
}
