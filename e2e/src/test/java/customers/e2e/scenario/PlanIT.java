package customers.e2e.scenario;

import static customers.e2e.driver.Code.FAILED_PRECONDITION;
import static customers.e2e.driver.Code.FORBIDDEN;
import static customers.e2e.driver.Code.NOT_FOUND;
import static customers.e2e.driver.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.driver.Json;
import customers.e2e.driver.Transport;
import customers.e2e.world.Plans;
import customers.e2e.world.World;
import customers.e2e.world.Worlds;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Create, list and get plans. What a plan may not say: {@link PlanInputIT}. */
@EveryDoor
class PlanIT {
    private final World world;

    PlanIT(Transport transport, Worlds worlds) {
        world = worlds.behind(transport);
    }

    @Test
    void fillsInWhatWasNotGiven() {
        var reseller = world.reseller("customers", 5, "websites", 9);

        var id = reseller.admin().createPlan(reseller.orgId(), Plans.named("Small", "websites", 3));

        var plan = reseller.admin().plan(reseller.orgId(), id);
        assertThat(plan.path("id").asLong()).isEqualTo(id);
        assertThat(plan.path("orgId").asString()).isEqualTo(reseller.orgId());
        assertThat(plan.path("name").asString()).isEqualTo("Small");
        assertThat(plan.path("resources")).containsExactly(Json.object("name", "websites", "total", 3L));
        assertThat(plan.path("allowances")).isEmpty();
        assertThat(plan.path("selections")).isEmpty();
        assertThat(plan.path("planType").asString()).isEqualTo("shared");
        assertThat(plan.path("subscriptionsCount").asLong()).isZero();
        assertThat(plan.path("createdAt").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(plan.path("allowedPhpVersions")).isNotEmpty();
        assertThat(plan.path("defaultPhpVersion").asString()).isEqualTo("php84");
    }

    @Test
    void keepsTheOrderOfTheResourcesAndTheirTotals() {
        var reseller = world.reseller("customers", 5, "websites", null, "diskspace", null, "mailboxes", 7);
        var body = Plans.of("websites", null, "mailboxes", 7, "diskspace", 9_007_199_254_740_991L, "customers", 0);

        var id = reseller.admin().createPlan(reseller.orgId(), body);

        assertThat(reseller.admin().plan(reseller.orgId(), id).path("resources"))
                .containsExactly(
                        Json.object("name", "websites"),
                        Json.object("name", "mailboxes", "total", 7L),
                        Json.object("name", "diskspace", "total", 9_007_199_254_740_991L),
                        Json.object("name", "customers", "total", 0L));
    }

    @Test
    void listsForAnybody() {
        var reseller = world.reseller("customers", 5, "websites", 9);
        var first = reseller.admin().createPlan(reseller.orgId(), Plans.named("zoo", "websites", 1));
        var second = reseller.admin().createPlan(reseller.orgId(), Plans.named("Ark", "websites", 2));

        var listing = world.nobody().plans(reseller.orgId());

        assertThat(ids(listing)).containsExactly(first, second);
        assertThat(listing.path("total").asLong()).isEqualTo(2);
        assertThat(listing.path("items").path(0)).isEqualTo(world.nobody().plan(reseller.orgId(), first));
        assertThat(ids(world.nobody().plans(reseller.orgId(), "sortBy", "name")))
                .containsExactly(second, first);
        assertThat(ids(world.nobody().plans(reseller.orgId(), "sortBy", "name", "sortOrder", "desc")))
                .containsExactly(first, second);
        assertThat(ids(world.nobody().plans(reseller.orgId(), "offset", 1, "limit", 1)))
                .containsExactly(second);
    }

    @Test
    void knowsAPlanOnlyByItsOwnOrg() {
        var one = world.reseller("customers", 5);
        var other = world.reseller("customers", 5);
        var plan = one.plan("customers", 1);

        refused(NOT_FOUND, () -> world.nobody().plan(other.orgId(), plan));
        refused(NOT_FOUND, () -> world.nobody().plan(world.unknownId(), plan));
        refused(NOT_FOUND, () -> world.nobody().plan(one.orgId(), 9_007_199_254_740_991L));
    }

    @Test
    void countsTheLiveSubscriptions() {
        var reseller = world.reseller("customers", 5, "websites", 9);
        var plan = reseller.plan("websites", 1);
        var customer = reseller.customer();
        world.master().sell(reseller.orgId(), customer, plan);
        world.master().sell(reseller.orgId(), reseller.customer(), plan);
        assertThat(reseller.admin()
                        .plan(reseller.orgId(), plan)
                        .path("subscriptionsCount")
                        .asLong())
                .isEqualTo(2);

        world.master().delete(customer);

        assertThat(reseller.admin()
                        .plan(reseller.orgId(), plan)
                        .path("subscriptionsCount")
                        .asLong())
                .isEqualTo(1);
    }

    @Test
    void mayNotOfferMoreThanTheResellerHas() {
        var reseller = world.reseller("customers", 5, "websites", 9);

        for (var plan : List.of(
                Plans.of("websites", 10),
                Plans.of("websites", null),
                Plans.of("customers", 6),
                Plans.of("mailboxes", 1),
                Plans.of("mailboxes", null),
                Plans.of("websites", 9, "mailboxes", 1))) {
            refused(FAILED_PRECONDITION, () -> reseller.admin().createPlan(reseller.orgId(), plan));
            refused(FAILED_PRECONDITION, () -> world.masterAtDoor().createPlan(reseller.orgId(), plan));
        }
        assertThat(world.nobody().plans(reseller.orgId()).path("total").asLong())
                .isZero();
        assertThat(reseller.admin().createPlan(reseller.orgId(), Plans.of("websites", 9, "customers", 5)))
                .isPositive();
    }

    @Test
    void mayOfferWhatIsAlreadySold() {
        var reseller = world.reseller("customers", 5, "websites", 9);
        world.master().sell(reseller.orgId(), reseller.customer(), reseller.plan("websites", 9));

        assertThat(reseller.admin().createPlan(reseller.orgId(), Plans.of("websites", 9)))
                .isPositive();
    }

    @Test
    void isForTheMasterOrgAndResellers() {
        var customer = world.reseller("customers", 5, "websites", 9).customer();

        refused(FORBIDDEN, () -> world.actor(customer, "SuperAdmin").createPlan(customer, Plans.of("websites", 1)));
        refused(FORBIDDEN, () -> world.masterAtDoor().createPlan(customer, Plans.of("websites", 1)));
    }

    @Test
    void mayShareANameWithAnother() {
        var reseller = world.reseller("customers", 5, "websites", 9);

        var first = reseller.admin().createPlan(reseller.orgId(), Plans.named("Twin", "websites", 1));
        var second = reseller.admin().createPlan(reseller.orgId(), Plans.named("Twin", "websites", 2));

        assertThat(second).isGreaterThan(first);
    }

    private static List<Long> ids(JsonNode listing) {
        return Json.texts(listing.path("items"), "id").map(Long::valueOf).toList();
    }
}
