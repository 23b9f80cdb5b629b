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
import customers.e2e.world.Actor;
import customers.e2e.world.World;
import customers.e2e.world.Worlds;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The registry of servers and their groups. */
@EveryDoor
class ServerIT {
    private final World world;

    ServerIT(Transport transport, Worlds worlds) {
        world = worlds.behind(transport);
    }

    @Test
    void registersAServerInAGroup() {
        var master = world.masterAtDoor();
        var groupName = world.name("Group");
        var group = createGroup(master, groupName);
        var hostname = hostname();
        var ips = Json.array(
                Json.object("ip", "192.0.2.7", "isPrimary", true),
                Json.object("ip", "2001:db8::7", "isPrimary", false));
        var body = server("Web 1", hostname);
        body.put("groupId", group).set("ips", ips);

        var id = createServer(master, body);

        var server = find(master, Operation.LIST_SERVERS, id);
        assertThat(server.path("friendlyName").asString()).isEqualTo("Web 1");
        assertThat(server.path("hostname").asString()).isEqualTo(hostname);
        assertThat(server.path("groupId").asString()).isEqualTo(group);
        assertThat(server.path("ips")).isEqualTo(ips);
        assertThat(server.has("dedicatedSubscription")).isFalse();
        var listed = find(master, Operation.LIST_SERVER_GROUPS, group);
        assertThat(listed.path("name").asString()).isEqualTo(groupName);
        assertThat(listed.path("serverCount").asLong()).isEqualTo(1);
    }

    @Test
    void takesTheOldestGroupWhenNoneIsGiven() {
        var master = world.masterAtDoor();
        createGroup(master, world.name("Group"));
        var oldest = master.call(Operation.LIST_SERVER_GROUPS, "limit", 1)
                .path("items")
                .path(0);

        var id = createServer(master, server("Web 2", hostname()));

        assertThat(find(master, Operation.LIST_SERVERS, id).path("groupId")).isEqualTo(oldest.path("id"));
    }

    @Test
    void listsByCreationAndPages() {
        var master = world.masterAtDoor();
        createGroup(master, world.name("Group"));
        createServer(master, server("Web 3", hostname()));
        createServer(master, server("Web 4", hostname()));

        for (var operation : List.of(Operation.LIST_SERVERS, Operation.LIST_SERVER_GROUPS)) {
            var first = master.call(operation, "limit", 10);
            var total = first.path("total").asLong();
            assertThat(Json.texts(first.path("items"), "createdAt").toList()).isSorted();
            var last = master.call(operation, "offset", total - 1);
            assertThat(last.path("items")).hasSize(1);
            assertThat(last.path("total").asLong()).isEqualTo(total);
            assertThat(master.call(operation, "sortOrder", "desc", "limit", 1)).isEqualTo(last);
            assertThat(master.call(operation, "offset", total).path("items")).isEmpty();
        }
    }

    @Test
    void refusesATakenHostnameAndATakenGroupName() {
        var master = world.masterAtDoor();
        var name = world.name("Group");
        createGroup(master, name);
        var hostname = hostname();
        createServer(master, server("Web 5", hostname));

        refused(ALREADY_EXISTS, () -> createGroup(master, name.toUpperCase(Locale.ROOT)));
        refused(ALREADY_EXISTS, () -> createServer(master, server("Web 6", hostname.toUpperCase(Locale.ROOT))));
    }

    @Test
    void refusesAnUnknownGroup() {
        var body = server("Web 7", hostname()).put("groupId", world.unknownId());

        refused(NOT_FOUND, () -> createServer(world.masterAtDoor(), body));
    }

    @Test
    void refusesWhatIsNoServer() {
        expectAtFault("friendlyName", server(" ", hostname()));
        expectAtFault("hostname", server("Web", "not a host"));
        expectAtFault("hostname", server("Web", ""));
        expectAtFault("groupId", server("Web", hostname()).put("groupId", "first"));
        var body = server("Web", hostname());
        body.set("ips", Json.array(Json.object("ip", "300.0.0.1", "isPrimary", true)));
        expectAtFault("ips[0].ip", body);
        var twoPrimaries = server("Web", hostname());
        twoPrimaries.set(
                "ips",
                Json.array(
                        Json.object("ip", "192.0.2.1", "isPrimary", true),
                        Json.object("ip", "192.0.2.2", "isPrimary", true)));
        refused(INVALID_INPUT, () -> createServer(world.masterAtDoor(), twoPrimaries));
    }

    @Test
    void isForTheMasterOrgAlone() {
        createGroup(world.masterAtDoor(), world.name("Group"));
        for (var role : List.of("SuperAdmin", "Sysadmin")) {
            var member = world.actor(world.masterOrgId(), role);
            createServer(member, server("Web", hostname()));
            assertThat(member.call(Operation.LIST_SERVERS).has("total")).isTrue();
        }
        for (var role : List.of("Support", "Business", "SiteAccess")) {
            expectForbidden(world.actor(world.masterOrgId(), role));
        }
        var reseller = world.reseller("customers", 5);
        expectForbidden(reseller.admin());
        expectForbidden(world.actor(reseller.orgId(), "Sysadmin"));
        expectForbidden(world.ownerOf(reseller.orgId()));
    }

    private void expectForbidden(Actor actor) {
        refused(FORBIDDEN, () -> createServer(actor, server("Web", hostname())));
        refused(FORBIDDEN, () -> createGroup(actor, world.name("Group")));
        refused(FORBIDDEN, () -> actor.call(Operation.LIST_SERVERS));
        refused(FORBIDDEN, () -> actor.call(Operation.LIST_SERVER_GROUPS));
    }

    private void expectAtFault(String field, ObjectNode body) {
        var refusal = refused(INVALID_INPUT, () -> createServer(world.masterAtDoor(), body));
        assertThat(refusal.fields()).containsExactly(field);
    }

    private String hostname() {
        return world.name("host").replace(' ', '-') + ".servers.example.com";
    }

    private static ObjectNode server(String friendlyName, String hostname) {
        return Json.object("friendlyName", friendlyName, "hostname", hostname);
    }

    private static String createServer(Actor actor, ObjectNode server) {
        return actor.call(Operation.CREATE_SERVER, "server", server).path("id").asString();
    }

    private static String createGroup(Actor actor, String name) {
        return actor.call(Operation.CREATE_SERVER_GROUP, "serverGroup", Json.object("name", name))
                .path("id")
                .asString();
    }

    private static JsonNode find(Actor actor, Operation listing, String id) {
        for (var item : actor.call(listing, "sortOrder", "desc").path("items")) {
            if (item.path("id").asString().equals(id)) {
                return item;
            }
        }
        throw new AssertionError(id + " is not listed");
    }
}
