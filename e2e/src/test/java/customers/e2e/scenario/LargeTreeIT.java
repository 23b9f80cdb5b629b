package customers.e2e.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.driver.Json;
import customers.e2e.driver.Transport;
import customers.e2e.world.Reseller;
import customers.e2e.world.World;
import customers.e2e.world.Worlds;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A tree of many levels, and a reseller with more customers than fit on a page. */
@EveryDoor
class LargeTreeIT {
    private static final int LEVELS = 25;
    private static final int MANY = 1005;
    private static Reseller wide;

    private final Transport transport;
    private final World world;

    LargeTreeIT(Transport transport, Worlds worlds) {
        this.transport = transport;
        this.world = worlds.behind(transport);
    }

    @Test
    void listsAndEndsATreeOfManyLevels() {
        var top = world.reseller("customers", LEVELS * LEVELS);
        var below = new ArrayList<String>();
        var lowest = top;
        for (int level = 1; level < LEVELS; level++) {
            lowest = lowest.reseller("customers", LEVELS * (LEVELS - level));
            below.add(lowest.orgId());
        }
        var bottom = world.actor(lowest.orgId(), "Support");

        assertThat(ids(top.admin().customers(top.orgId(), "recursive", true))).isEqualTo(below);
        assertThat(ids(top.admin().customers(top.orgId(), "recursive", true, "maxDepth", LEVELS - 2)))
                .isEqualTo(below.subList(0, LEVELS - 2));
        assertThat(bottom.org(lowest.orgId()).path("status").asString()).isEqualTo("active");
        top.admin().delete(below.get(0));
        assertThat(top.usage("customers")).isZero();
        assertThat(ids(top.admin().customers(top.orgId(), "recursive", true))).isEmpty();
        assertThat(ids(top.admin().customers(top.orgId(), "recursive", true, "status", "deleted")))
                .isEqualTo(below);
    }

    @Test
    void givesAThousandWhenNotToldHowMany() {
        var reseller = wide();

        var listing = world.masterAtDoor().customers(reseller.orgId());
        var rest = world.masterAtDoor().customers(reseller.orgId(), "offset", 1000, "limit", 1000);

        assertThat(listing.path("total").asLong()).isEqualTo(MANY);
        // The command line goes on, page by page, until it has all of them.
        assertThat(ids(listing))
                .hasSize(transport == Transport.CLI ? MANY : 1000)
                .doesNotHaveDuplicates();
        assertThat(ids(rest)).hasSize(MANY - 1000);
        assertThat(ids(listing).subList(0, 1000)).doesNotContainAnyElementsOf(ids(rest));
    }

    private Reseller wide() {
        if (wide == null) {
            wide = world.reseller("customers", null);
            IntStream.range(0, MANY)
                    .parallel()
                    .forEach(number -> world.master().createCustomer(wide.orgId(), "Customer " + number));
        }
        return wide;
    }

    private static List<String> ids(JsonNode listing) {
        return Json.texts(listing.path("items"), "id").toList();
    }
}
