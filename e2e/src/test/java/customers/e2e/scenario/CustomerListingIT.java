package customers.e2e.scenario;

import static customers.e2e.driver.Code.INVALID_INPUT;
import static customers.e2e.driver.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.driver.Json;
import customers.e2e.driver.Transport;
import customers.e2e.world.Reseller;
import customers.e2e.world.World;
import customers.e2e.world.Worlds;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** List customers: who is in the list. In which order and on which page: {@link PagingIT}. */
@EveryDoor
class CustomerListingIT {
    private final World world;

    CustomerListingIT(Transport transport, Worlds worlds) {
        world = worlds.behind(transport);
    }

    @Test
    void listsTheDirectCustomersInTheOrderOfCreation() {
        var top = world.reseller("customers", 20);
        var first = top.customer();
        var below = top.reseller("customers", 5);
        below.customer();
        var last = top.customer();

        var listing = top.admin().customers(top.orgId());

        assertThat(ids(listing)).containsExactly(first, below.orgId(), last);
        assertThat(listing.path("total").asLong()).isEqualTo(3);
        assertThat(listing.path("items").path(0)).isEqualTo(top.admin().org(first));
    }

    @Test
    void hasAnEmptyListForAnOrgThatIsNoReseller() {
        var customer = world.reseller("customers", 5).customer();

        assertThat(world.masterAtDoor().customers(customer)).isEqualTo(emptyListing());
        assertThat(world.masterAtDoor().customers(customer, "recursive", true)).isEqualTo(emptyListing());
        assertThat(world.actor(customer, "SuperAdmin").customers(customer)).isEqualTo(emptyListing());
    }

    @Test
    void goesDownAsManyLevelsAsAsked() {
        var tree = new Tree();

        assertThat(tree.list("recursive", true)).containsExactlyInAnyOrder(tree.all());
        assertThat(tree.list("recursive", true, "maxDepth", 1))
                .containsExactlyInAnyOrder(tree.leaf, tree.middle.orgId());
        assertThat(tree.list("recursive", true, "maxDepth", 2))
                .containsExactlyInAnyOrder(tree.leaf, tree.middle.orgId(), tree.middleLeaf, tree.bottom.orgId());
        assertThat(tree.list("recursive", true, "maxDepth", 3)).containsExactlyInAnyOrder(tree.all());
        assertThat(tree.list("recursive", true, "maxDepth", Integer.MAX_VALUE)).containsExactlyInAnyOrder(tree.all());
    }

    @Test
    void ignoresMaxDepthAlone() {
        var tree = new Tree();

        assertThat(tree.list("maxDepth", 3)).containsExactlyInAnyOrder(tree.leaf, tree.middle.orgId());
        assertThat(tree.list("recursive", false, "maxDepth", 3))
                .containsExactlyInAnyOrder(tree.leaf, tree.middle.orgId());
    }

    @Test
    void leavesOutTheDeletedUnlessTheyAreAskedFor() {
        var tree = new Tree();
        world.master().delete(tree.middle.orgId());

        assertThat(tree.list()).containsExactly(tree.leaf);
        assertThat(tree.list("recursive", true)).containsExactly(tree.leaf);
        assertThat(tree.list("status", "deleted")).containsExactly(tree.middle.orgId());
        assertThat(tree.list("status", "deleted", "recursive", true))
                .containsExactlyInAnyOrder(tree.middle.orgId(), tree.middleLeaf, tree.bottom.orgId(), tree.bottomLeaf);
    }

    @Test
    void filtersByTheOrgsOwnStatusAndWalksThroughSuspendedResellers() {
        var tree = new Tree();
        tree.middle.suspend();

        assertThat(tree.list("recursive", true)).containsExactlyInAnyOrder(tree.all());
        assertThat(tree.list("recursive", true, "status", "suspended")).containsExactly(tree.middle.orgId());
        assertThat(tree.list("recursive", true, "status", "active"))
                .containsExactlyInAnyOrder(tree.leaf, tree.middleLeaf, tree.bottom.orgId(), tree.bottomLeaf);
        assertThat(tree.list("status", "active")).containsExactly(tree.leaf);
        assertThat(ids(world.masterAtDoor().customers(tree.middle.orgId())))
                .containsExactlyInAnyOrder(tree.middleLeaf, tree.bottom.orgId());
    }

    @Test
    void filtersByAPlanThatIsHeldLive() {
        var tree = new Tree();
        var plan = tree.top.plan("websites", 1);
        world.master().sell(tree.top.orgId(), tree.leaf, plan);
        world.master().sell(tree.top.orgId(), tree.leaf, plan);
        world.master().sell(tree.top.orgId(), tree.middle.orgId(), plan);
        var bottomPlan = tree.bottom.subscription().path("planId").asLong();

        assertThat(tree.list("planId", plan)).containsExactlyInAnyOrder(tree.leaf, tree.middle.orgId());
        assertThat(tree.list("planId", bottomPlan)).isEmpty();
        assertThat(tree.list("planId", bottomPlan, "recursive", true)).containsExactly(tree.bottom.orgId());
        world.master().delete(tree.leaf);
        assertThat(tree.list("planId", plan)).containsExactly(tree.middle.orgId());
        assertThat(tree.list("planId", plan, "status", "deleted")).isEmpty();
    }

    @Test
    void hasAnEmptyListForAnUnknownPlan() {
        var tree = new Tree();

        assertThat(tree.top.admin().customers(tree.top.orgId(), "planId", 9_007_199_254_740_991L))
                .isEqualTo(emptyListing());
    }

    @Test
    void listsForTheReadersAndTheAncestors() {
        var tree = new Tree();

        for (var role : List.of("SuperAdmin", "Support", "Sysadmin")) {
            assertThat(ids(world.actor(tree.top.orgId(), role).customers(tree.middle.orgId())))
                    .containsExactlyInAnyOrder(tree.middleLeaf, tree.bottom.orgId());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "maxDepth, 0",
        "maxDepth, -1",
        "planId, 0",
        "planId, -7",
        "offset, -1",
        "limit, 0",
        "limit, -1",
        "limit, 1001"
    })
    void refusesNumbersOutOfBounds(String parameter, long value) {
        var reseller = world.reseller("customers", 5);

        var refusal = refused(INVALID_INPUT, () -> reseller.admin().customers(reseller.orgId(), parameter, value));

        assertThat(refusal.fields()).containsExactly(parameter);
    }

    private static List<String> ids(JsonNode listing) {
        var ids = Json.texts(listing.path("items"), "id").toList();
        assertThat(listing.path("total").asLong()).isEqualTo(ids.size());
        return ids;
    }

    private static JsonNode emptyListing() {
        return Json.object("items", Json.array(), "total", 0L);
    }

    /** top has leaf and middle; middle has middleLeaf and bottom; bottom has bottomLeaf. */
    private final class Tree {
        private final Reseller top = world.reseller("customers", 50, "websites", 50);
        private final String leaf = top.customer();
        private final Reseller middle = top.reseller("customers", 20);
        private final String middleLeaf = middle.customer();
        private final Reseller bottom = middle.reseller("customers", 5);
        private final String bottomLeaf = bottom.customer();

        List<String> list(Object... query) {
            return ids(top.admin().customers(top.orgId(), query));
        }

        String[] all() {
            return new String[] {leaf, middle.orgId(), middleLeaf, bottom.orgId(), bottomLeaf};
        }
    }
}
