package customers.e2e.input;

import customers.e2e.driver.Json;
import customers.e2e.driver.Operation;
import customers.e2e.world.Plans;
import customers.e2e.world.World;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.node.ObjectNode;

/** The bodies of the specimens: each field of each is there. */
final class Bodies {
    private static final String PASSWORD = "long enough";

    private final World world;
    private final Stage stage;

    Bodies(World world, Stage stage) {
        this.world = world;
        this.stage = stage;
    }

    ObjectNode of(Operation operation) {
        return switch (operation) {
            case CREATE_CUSTOMER -> Json.object("name", world.name("Specimen"), "externalId", world.name("crm"));
            case ONBOARD -> onboarding();
            case SELL -> sale();
            case UPDATE_ORG -> orgUpdate();
            case SET_OWNER -> Json.object("memberId", stage.member());
            case CREATE_MEMBER -> Json.object("loginId", stage.login(), "roles", Json.array("Support"));
            case UPDATE_MEMBER ->
                Json.object(
                        "roles", Json.array("SiteAccess"),
                        "siteAccesses", Json.array(stage.website()),
                        "notifications", Json.array("quota"));
            case CREATE_PLAN -> plan();
            case UPDATE_PLAN -> planUpdate();
            case ADD_RESOURCE -> Json.object("name", word(), "total", 1L);
            case SET_RESOURCE -> Json.object("total", 5_000L);
            case ADD_ALLOWANCE -> Json.object("name", word());
            case ADD_SELECTION -> Json.object("name", word(), "value", "nginx");
            case SET_SELECTION -> Json.object("value", "nginx");
            case UPDATE_SUBSCRIPTION -> subscriptionUpdate();
            case CREATE_WEBSITE -> website();
            case UPDATE_WEBSITE -> websiteUpdate();
            case CREATE_WEBHOOK -> Stage.deaf().put("description", "Specimen");
            case UPDATE_WEBHOOK -> Stage.deaf().put("description", "Specimen").put("enabled", true);
            case CREATE_TOKEN -> token();
            case LOGIN -> Json.object("email", "nobody@example.com", "password", "wrong", "deviceId", "device");
            case UPDATE_LOGIN -> loginUpdate();
            case START_RECOVERY -> Json.object("email", "nobody@example.com");
            case FINISH_RECOVERY -> Json.object("password", PASSWORD);
            case CREATE_LOGIN -> stage.person().put("password", PASSWORD);
            case CREATE_SERVER -> server();
            case CREATE_SERVER_GROUP, UPDATE_SERVER_GROUP -> Json.object("name", world.name("Group"));
            default -> throw new IllegalArgumentException(operation + " has no body");
        };
    }

    private ObjectNode sale() {
        return Json.object(
                "planId", stage.plan(),
                "dedicatedServers", stage.servers(),
                "friendlyName", "Specimen",
                "externalId", world.name("crm"));
    }

    private ObjectNode onboarding() {
        return Json.object(
                "name", world.name("Specimen"),
                "externalId", world.name("crm"),
                "owner", stage.person().put("password", PASSWORD),
                "planId", stage.plan(),
                "friendlyName", "Specimen");
    }

    private ObjectNode orgUpdate() {
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
        return plan.setAll(terms());
    }

    private ObjectNode planUpdate() {
        return Json.object("name", world.name("Plan")).setAll(terms());
    }

    private ObjectNode terms() {
        return Json.object(
                "serverGroupIds",
                Json.array(stage.group()),
                "allowServerGroupSelection",
                true,
                "defaultServerGroupId",
                stage.group(),
                "planType",
                "shared",
                "cgroupLimits",
                Json.object("nproc", 1L, "memoryLimit", 1L, "iops", 1L, "ioBandwidth", 1L, "virtualCpus", 1.5),
                "fsQuotaLimit",
                Json.object("totalAvailable", 1L),
                "allowedPhpVersions",
                Json.array("php83"),
                "defaultPhpVersion",
                "php83",
                "redisAllowed",
                false,
                "preinstallWordpressTheme",
                "twenty");
    }

    private ObjectNode subscriptionUpdate() {
        return Json.object(
                "status",
                "active",
                "isSuspended",
                false,
                "planId",
                stage.plan(),
                "dedicatedServers",
                stage.servers(),
                "friendlyName",
                "Specimen");
    }

    private ObjectNode website() {
        return Json.object(
                "domain", stage.host("website"),
                "subscriptionId", stage.subscription(),
                "appServerId", stage.server(),
                "backupServerId", stage.server(),
                "dbServerId", stage.server(),
                "emailServerId", stage.server(),
                "serverGroupId", stage.group(),
                "phpVersion", "php83");
    }

    private ObjectNode websiteUpdate() {
        return Json.object(
                "phpVersion",
                "php83",
                "status",
                "active",
                "isSuspended",
                false,
                "tags",
                Json.array("shop"),
                "subscriptionId",
                stage.subscription());
    }

    private static ObjectNode token() {
        return Json.object(
                "roles", Json.array("Support"),
                "tokenExpires", Instant.now().plus(1, ChronoUnit.DAYS).toString(),
                "friendlyName", "Specimen");
    }

    private ObjectNode loginUpdate() {
        return Json.object(
                "email",
                "x@" + stage.host("person"),
                "name",
                "Specimen",
                "password",
                PASSWORD,
                "currentPassword",
                PASSWORD,
                "locale",
                "en");
    }

    private ObjectNode server() {
        return Json.object(
                "friendlyName", "Specimen",
                "hostname", stage.host("specimen"),
                "groupId", stage.group(),
                "ips", Json.array(Json.object("ip", "192.0.2.1", "isPrimary", true)));
    }

    /** A camelCase word that nothing else is called. */
    private String word() {
        return "w" + world.name("ord").replaceAll("[^0-9]", "");
    }
}
