package customers.e2e.scenario;

import static customers.e2e.driver.Code.ALREADY_EXISTS;
import static customers.e2e.driver.Code.FORBIDDEN;
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
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Servers that a subscription has for itself. */
@EveryDoor
class DedicatedServerIT {
    private final World world;

    DedicatedServerIT(Transport transport, Worlds worlds) {
        world = worlds.behind(transport);
    }

    @Test
    void dedicatesServersWhenTheMasterOrgSells() {
        var customer = customer();
        var app = world.server();
        var database = world.server();

        var id = sell(customer, Json.object("appServerId", app, "dbServerId", database));

        assertThat(world.masterAtDoor().subscription(customer, id).path("dedicatedServers"))
                .isEqualTo(Json.object("appServer", named(app), "dbServer", named(database)));
        assertThat(server(app).path("dedicatedSubscription"))
                .isEqualTo(Json.object(
                        "subscriptionId",
                        id,
                        "customerOrgId",
                        customer,
                        "customerOrgName",
                        world.master().org(customer).path("name")));
    }

    @Test
    void dedicatesOneServerForEverything() {
        var server = world.server();
        var everything = Json.object(
                "appServerId", server, "backupServerId", server, "dbServerId", server, "emailServerId", server);

        assertThat(sell(customer(), everything)).isPositive();
    }

    @Test
    void refusesAServerThatIsDedicatedElsewhere() {
        var customer = customer();
        var server = world.server();
        var spare = world.server();
        sell(customer, Json.object("appServerId", server));

        refused(ALREADY_EXISTS, () -> sell(customer, Json.object("appServerId", server)));
        refused(ALREADY_EXISTS, () -> sell(customer(), Json.object("appServerId", spare, "dbServerId", server)));

        assertThat(server(spare).has("dedicatedSubscription")).isFalse();
        assertThat(world.master().org(customer).path("subscriptionsCount").asLong())
                .isEqualTo(1);
    }

    @Test
    void freesTheServerOfADeletedCustomer() {
        var customer = customer();
        var server = world.server();
        sell(customer, Json.object("emailServerId", server));

        world.masterAtDoor().delete(customer);

        assertThat(server(server).has("dedicatedSubscription")).isFalse();
        assertThat(sell(customer(), Json.object("emailServerId", server))).isPositive();
    }

    @Test
    void refusesAnUnknownServer() {
        var customer = customer();
        var server = world.server();

        refused(
                NOT_FOUND,
                () -> sell(customer, Json.object("appServerId", server, "backupServerId", world.unknownId())));

        assertThat(server(server).has("dedicatedSubscription")).isFalse();
        assertThat(world.master().org(customer).path("subscriptionsCount").asLong())
                .isZero();
    }

    @Test
    void refusesWhatIsNoUuid() {
        var customer = customer();

        var refusal = refused(INVALID_INPUT, () -> sell(customer, Json.object("dbServerId", "server-1")));

        assertThat(refusal.fields()).containsExactly("dedicatedServers.dbServerId");
    }

    @Test
    void refusesAnyOtherVendor() {
        var reseller = world.reseller("customers", 5, "websites", 5);
        var customer = reseller.customer();
        var server = world.server();
        var body = Json.object(
                "planId", reseller.plan("websites", 1), "dedicatedServers", Json.object("appServerId", server));

        refused(FORBIDDEN, () -> reseller.admin().sell(reseller.orgId(), customer, body));
        refused(FORBIDDEN, () -> world.masterAtDoor().sell(reseller.orgId(), customer, body));

        assertThat(server(server).has("dedicatedSubscription")).isFalse();
        assertThat(reseller.usage("websites")).isZero();
    }

    private String customer() {
        return world.master().createCustomer(world.masterOrgId(), world.name("Dedicated"));
    }

    private long sell(String customer, ObjectNode servers) {
        var plan = world.master().createPlan(world.masterOrgId(), Plans.of("websites", 1));
        var body = Json.object("planId", plan, "dedicatedServers", servers);
        return world.masterAtDoor().sell(world.masterOrgId(), customer, body);
    }

    private JsonNode server(String id) {
        for (var server : world.masterAtDoor()
                .call(Operation.LIST_SERVERS, "sortOrder", "desc")
                .path("items")) {
            if (server.path("id").asString().equals(id)) {
                return server;
            }
        }
        throw new AssertionError("server " + id + " is not listed");
    }

    private ObjectNode named(String id) {
        return Json.object("id", id, "name", server(id).path("friendlyName"));
    }
}
