package customers.e2e.input;

import customers.e2e.driver.Json;
import customers.e2e.driver.Operation;
import customers.e2e.world.World;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Well-formed requests that say everything that can be said, to be spoilt one field at a time. */
public final class Specimens {
    private final World world;
    private final Stage stage;
    private final Bodies bodies;

    /** Of a world, with a stage of its own. */
    public Specimens(World world) {
        this.world = world;
        stage = new Stage(world);
        bodies = new Bodies(world, stage);
    }

    static Set<Operation> withBody() {
        var operations = EnumSet.allOf(Operation.class);
        operations.removeIf(operation -> operation.body().isEmpty());
        return operations;
    }

    /** To be called when a request was answered, for what it took cannot be taken again. */
    void renew(Operation answered) {
        stage.renew(answered);
    }

    /** A request that would be answered; each time with new names, where names must be new. */
    public ObjectNode request(Operation operation) {
        var request = address(operation);
        if (!operation.body().isEmpty()) {
            request.set(operation.body(), bodies.of(operation));
        }
        return request;
    }

    private ObjectNode address(Operation operation) {
        return switch (operation) {
            case CREATE_CUSTOMER,
                    ONBOARD,
                    CREATE_PLAN,
                    LIST_CUSTOMERS,
                    LIST_PLANS,
                    LIST_TOKENS,
                    LIST_ACTIVITIES,
                    WATCH_EVENTS,
                    VERIFY -> inMaster();
            case SELL, LIST_SOLD -> inMaster().put("customerOrgId", stage.customer());
            case COUNT_CUSTOMERS -> inMaster().put("timeInterval", "day");
            case GET_PLAN, UPDATE_PLAN, DELETE_PLAN, ADD_RESOURCE, ADD_ALLOWANCE, ADD_SELECTION -> plan();
            case SET_RESOURCE -> plan().put("name", "websites");
            case SET_ALLOWANCE, REMOVE_ALLOWANCE -> plan().put("name", "ssh");
            case SET_SELECTION -> plan().put("name", "webserver");
            case GET_SUBSCRIPTION, UPDATE_SUBSCRIPTION, DELETE_SUBSCRIPTION, RECOUNT, LIST_LEDGER ->
                ofCustomer().put("subscriptionId", stage.subscription());
            case REVOKE_TOKEN -> ofCustomer().put("tokenId", world.unknownId());
            case GET_MEMBER, UPDATE_MEMBER, DELETE_MEMBER, CREATE_LINK ->
                ofCustomer().put("memberId", stage.member());
            case GET_WEBSITE, UPDATE_WEBSITE, DELETE_WEBSITE -> ofCustomer().put("websiteId", stage.website());
            case CREATE_WEBHOOK -> Json.object("orgId", stage.webhookless());
            case GET_WEBHOOK, UPDATE_WEBHOOK, TEST_WEBHOOK, LIST_DELIVERIES ->
                ofCustomer().put("webhookId", stage.webhook());
            case DELETE_WEBHOOK -> ofCustomer().put("webhookId", world.unknownId());
            case REPLAY_DELIVERY ->
                ofCustomer().put("webhookId", stage.webhook()).put("deliveryId", world.unknownId());
            case CREATE_WEBSITE -> ofCustomer().put("kind", "normal");
            default ->
                operation.placeholders().contains("orgId") || operation == Operation.CREATE_LOGIN
                        ? ofCustomer()
                        : outsideOfOrgs(operation);
        };
    }

    private ObjectNode outsideOfOrgs(Operation operation) {
        return switch (operation) {
            case GET_SERVER_GROUP, UPDATE_SERVER_GROUP, DELETE_SERVER_GROUP -> Json.object("groupId", stage.group());
            case END_SESSION -> Json.object("sessionId", world.unknownId());
            case FOLLOW_LINK -> Json.object("otp", world.unknownId());
            case FINISH_RECOVERY -> Json.object("secret", "unknown");
            case BOOTSTRAP ->
                Json.object(
                        "setupKey", "unknown",
                        "orgName", "Specimen",
                        "ownerEmail", "nobody@example.com",
                        "ownerPassword", "long enough",
                        "withToken", true);
            default -> Json.object();
        };
    }

    private ObjectNode inMaster() {
        return Json.object("orgId", world.masterOrgId());
    }

    private ObjectNode plan() {
        return inMaster().put("planId", stage.plan());
    }

    private ObjectNode ofCustomer() {
        return Json.object("orgId", stage.customer());
    }
}
