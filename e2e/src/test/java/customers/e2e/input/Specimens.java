package customers.e2e.input;

import customers.e2e.driver.Json;
import customers.e2e.driver.Operation;
import customers.e2e.world.Plans;
import customers.e2e.world.World;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Well-formed requests that say everything that can be said, to be spoilt one field at a time. */
final class Specimens {
    private final World world;
    private final String group;
    private final String customer;
    private final long plan;
    private final long subscription;
    private ObjectNode servers;

    Specimens(World world) {
        this.world = world;
        var name = Json.object("name", world.name("Group"));
        group = world.master()
                .call(Operation.CREATE_SERVER_GROUP, "serverGroup", name)
                .path("id")
                .asString();
        customer = world.master().createCustomer(world.masterOrgId(), world.name("Specimen"));
        plan = world.master().createPlan(world.masterOrgId(), Plans.of("websites", 1));
        subscription = world.master().sell(world.masterOrgId(), customer, plan);
        servers = freeServers();
    }

    static Set<Operation> withBody() {
        var operations = EnumSet.allOf(Operation.class);
        operations.removeIf(operation -> operation.body().isEmpty());
        return operations;
    }

    /** To be called when a request was answered, for what it took cannot be taken again. */
    void renew(Operation answered) {
        if (answered == Operation.SELL) {
            servers = freeServers();
        }
    }

    /** A request that would be answered; each time with new names, where names must be new. */
    ObjectNode request(Operation operation) {
        return switch (operation) {
            case CREATE_CUSTOMER -> inMaster("customer", Json.object("name", world.name("Specimen")));
            case SELL -> inMaster("subscription", sale()).put("customerOrgId", customer);
            case LIST_SOLD -> inMaster().put("customerOrgId", customer);
            case UPDATE_ORG -> Json.object("orgId", customer, "org", change());
            case DELETE_ORG, GET_ORG -> Json.object("orgId", customer);
            case CREATE_PLAN -> inMaster("plan", plan());
            case GET_PLAN -> inMaster().put("planId", plan);
            case GET_SUBSCRIPTION -> Json.object("orgId", customer, "subscriptionId", subscription);
            case CREATE_TOKEN -> Json.object("orgId", customer, "accessToken", token());
            case REVOKE_TOKEN -> Json.object("orgId", customer, "tokenId", world.unknownId());
            case LOGIN -> Json.object("credentials", credentials());
            case CREATE_SERVER -> Json.object("server", server());
            case CREATE_SERVER_GROUP -> Json.object("serverGroup", Json.object("name", world.name("Group")));
            case LIST_CUSTOMERS, LIST_PLANS, LIST_TOKENS -> inMaster();
            case LIST_SERVERS, LIST_SERVER_GROUPS, LOGOUT, VERSION, STATUS -> Json.object();
        };
    }

    private ObjectNode inMaster() {
        return Json.object("orgId", world.masterOrgId());
    }

    private ObjectNode inMaster(String body, ObjectNode value) {
        return Json.object("orgId", world.masterOrgId(), body, value);
    }

    private ObjectNode sale() {
        return Json.object("planId", plan, "dedicatedServers", servers, "friendlyName", "Specimen");
    }

    private ObjectNode freeServers() {
        return Json.object(
                "appServerId", world.server(),
                "backupServerId", world.server(),
                "dbServerId", world.server(),
                "emailServerId", world.server());
    }

    private ObjectNode change() {
        return Json.object(
                "name", world.name("Specimen"),
                "status", "active",
                "isSuspended", false,
                "locale", "en",
                "slackNotificationWebhookUrl", "https://hooks.example.com/x");
    }

    private ObjectNode plan() {
        var plan = Plans.of("websites", 3);
        plan.set("allowances", Json.array(Json.object("name", "ssh")));
        plan.set("selections", Json.array(Json.object("name", "webserver", "value", "nginx")));
        plan.set("serverGroupIds", Json.array(group));
        plan.put("allowServerGroupSelection", true).put("defaultServerGroupId", group);
        plan.put("planType", "shared");
        plan.set(
                "cgroupLimits",
                Json.object("nproc", 1L, "memoryLimit", 1L, "iops", 1L, "ioBandwidth", 1L, "virtualCpus", 1.5));
        plan.set("fsQuotaLimit", Json.object("totalAvailable", 1L));
        plan.set("allowedPhpVersions", Json.array("php83"));
        return plan.put("defaultPhpVersion", "php83")
                .put("redisAllowed", false)
                .put("preinstallWordpressTheme", "twenty");
    }

    private static ObjectNode token() {
        return Json.object(
                "roles", Json.array("Support"),
                "tokenExpires", Instant.now().plus(1, ChronoUnit.DAYS).toString(),
                "friendlyName", "Specimen");
    }

    private static ObjectNode credentials() {
        return Json.object("email", "nobody@example.com", "password", "wrong", "deviceId", "device");
    }

    private ObjectNode server() {
        return Json.object(
                "friendlyName",
                "Specimen",
                "hostname",
                world.name("specimen").replace(' ', '-') + ".example.com",
                "groupId",
                group,
                "ips",
                Json.array(Json.object("ip", "192.0.2.1", "isPrimary", true)));
    }
}
