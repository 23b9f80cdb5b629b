package customers.e2e.scenario;

import static customers.e2e.driver.Code.FAILED_PRECONDITION;
import static customers.e2e.driver.Code.INVALID_INPUT;
import static customers.e2e.driver.Code.NOT_FOUND;
import static customers.e2e.driver.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.driver.Json;
import customers.e2e.driver.Operation;
import customers.e2e.driver.Transport;
import customers.e2e.world.Plans;
import customers.e2e.world.World;
import customers.e2e.world.Worlds;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Everything that a plan may say, and what it may not. */
@EveryDoor
class PlanInputIT {
    private final World world;

    PlanInputIT(Transport transport, Worlds worlds) {
        world = worlds.behind(transport);
    }

    @Test
    void keepsEverythingThatWasSaid() {
        var group = group();
        var body = Plans.of("websites", 3, "transfer", null);
        body.set("allowances", Json.array(Json.object("name", "ssh"), Json.object("name", "cron.jobs_2-x")));
        body.set("selections", Json.array(Json.object("name", "webserver", "value", "nginx \u2013 1.27")));
        body.set("serverGroupIds", Json.array(group));
        body.put("allowServerGroupSelection", true);
        body.put("defaultServerGroupId", group);
        body.put("planType", "dedicated");
        body.set("cgroupLimits", Json.object("nproc", 100L, "memoryLimit", 1L << 33, "iops", 0L, "virtualCpus", 1.5));
        body.set("fsQuotaLimit", Json.object("totalAvailable", 1L << 40));
        body.set("allowedPhpVersions", Json.array("php74", "php83"));
        body.put("defaultPhpVersion", "php74");
        body.put("redisAllowed", true);
        body.put("preinstallWordpressTheme", "twenty");

        var id = world.masterAtDoor().createPlan(world.masterOrgId(), body);

        var plan = world.masterAtDoor().plan(world.masterOrgId(), id);
        body.properties()
                .forEach(said ->
                        assertThat(plan.path(said.getKey())).as(said.getKey()).isEqualTo(said.getValue()));
    }

    @Test
    void reachesTheSubscription() {
        var group = group();
        var body = Plans.of("websites", 3);
        body.set("allowances", Json.array(Json.object("name", "ssh")));
        body.set("selections", Json.array(Json.object("name", "webserver", "value", "nginx")));
        body.set("serverGroupIds", Json.array(group));
        body.put("allowServerGroupSelection", true);
        body.put("planType", "dedicated");
        body.set("allowedPhpVersions", Json.array("php74", "php83"));
        body.put("redisAllowed", true);
        body.put("preinstallWordpressTheme", "twenty");
        var plan = world.master().createPlan(world.masterOrgId(), body);
        var customer = world.master().createCustomer(world.masterOrgId(), world.name("Subscriber"));

        var id = world.master().sell(world.masterOrgId(), customer, plan);

        var subscription = world.masterAtDoor().subscription(customer, id);
        for (var name : List.of(
                "allowances",
                "selections",
                "planType",
                "allowedPhpVersions",
                "redisAllowed",
                "preinstallWordpressTheme")) {
            assertThat(subscription.path(name)).as(name).isEqualTo(body.path(name));
        }
        assertThat(subscription.path("planName")).isEqualTo(body.path("name"));
        assertThat(subscription.path("defaultPhpVersion").asString()).isEqualTo("php83");
        assertThat(Json.texts(subscription.path("serverGroups"), "id")).containsExactly(group);
        assertThat(subscription.has("dedicatedServers")).isFalse();
    }

    @Test
    void hidesTheServerGroupsWhenThereIsNoChoice() {
        var body = Plans.of("websites", 3);
        body.set("serverGroupIds", Json.array(group()));
        var plan = world.master().createPlan(world.masterOrgId(), body);
        var customer = world.master().createCustomer(world.masterOrgId(), world.name("Subscriber"));

        var id = world.master().sell(world.masterOrgId(), customer, plan);

        assertThat(world.masterAtDoor().subscription(customer, id).has("serverGroups"))
                .isFalse();
    }

    @Test
    void refusesWhatIsOutOfBounds() {
        expectAtFault("name", Plans.of().put("name", " "));
        expectAtFault("resources[0].name", Plans.of("Websites", 1));
        expectAtFault("resources[0].name", Plans.of("web sites", 1));
        expectAtFault("resources[1].name", Plans.of("websites", 1, "x".repeat(65), 1));
        expectAtFault("resources[0].total", Plans.of("websites", -1));
        expectAtFault("resources[0].total", Plans.of("websites", 9_007_199_254_740_992L));
        expectAtFault("allowances[0].name", with("allowances", Json.array(Json.object("name", ""))));
        expectAtFault(
                "selections[0].value",
                with("selections", Json.array(Json.object("name", "a", "value", "x".repeat(256)))));
        expectAtFault("serverGroupIds[0]", with("serverGroupIds", Json.array("group")));
        expectAtFault("cgroupLimits.nproc", with("cgroupLimits", Json.object("nproc", -1L)));
        expectAtFault("fsQuotaLimit.totalAvailable", with("fsQuotaLimit", Json.object("totalAvailable", -1L)));
        expectAtFault("allowedPhpVersions", with("allowedPhpVersions", Json.array("php83", "php83")));
    }

    @Test
    void refusesWhatContradictsItself() {
        refused(INVALID_INPUT, () -> create(Plans.of("websites", 1, "websites", 2)));
        refused(
                INVALID_INPUT,
                () -> create(with("allowances", Json.array(Json.object("name", "a"), Json.object("name", "a")))));
        refused(
                INVALID_INPUT,
                () -> create(with("defaultServerGroupId", Json.array(group()).path(0))));
        var php = with("allowedPhpVersions", Json.array("php83"));
        refused(INVALID_INPUT, () -> create(php.put("defaultPhpVersion", "php74")));
    }

    @Test
    void refusesAnUnknownServerGroup() {
        refused(NOT_FOUND, () -> create(with("serverGroupIds", Json.array(world.unknownId()))));
    }

    @Test
    void refusesAllowancesAndSelectionsThatTheResellerDoesNotHold() {
        var sold = Plans.of("customers", 5, "websites", 5);
        sold.set("allowances", Json.array(Json.object("name", "ssh")));
        sold.set("selections", Json.array(Json.object("name", "webserver", "value", "nginx")));
        var reseller = world.master().createCustomer(world.masterOrgId(), world.name("Seller"));
        world.master().sell(world.masterOrgId(), reseller, world.master().createPlan(world.masterOrgId(), sold));
        var admin = world.actor(reseller, "Business");

        refused(
                FAILED_PRECONDITION,
                () -> admin.createPlan(reseller, with("allowances", Json.array(Json.object("name", "cron")))));
        refused(
                FAILED_PRECONDITION,
                () -> admin.createPlan(
                        reseller, with("selections", Json.array(Json.object("name", "php", "value", "fpm")))));
        var held = with("allowances", Json.array(Json.object("name", "ssh")));
        held.set("selections", Json.array(Json.object("name", "webserver", "value", "nginx")));
        assertThat(admin.createPlan(reseller, held)).isPositive();
    }

    private void expectAtFault(String field, ObjectNode plan) {
        assertThat(refused(INVALID_INPUT, () -> create(plan)).fields()).containsExactly(field);
    }

    private long create(ObjectNode plan) {
        return world.masterAtDoor().createPlan(world.masterOrgId(), plan);
    }

    private static ObjectNode with(String name, JsonNode value) {
        var plan = Plans.of("websites", 1);
        plan.set(name, value);
        return plan;
    }

    private String group() {
        var group = Json.object("name", world.name("Group"));
        return world.master()
                .call(Operation.CREATE_SERVER_GROUP, "serverGroup", group)
                .path("id")
                .asString();
    }
}
