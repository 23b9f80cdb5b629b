package customers.e2e.driver;

import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** A well-formed request of every operation, about an org and, where one is named, another thing. */
public record Requests(String orgId, String otherId) {
    /** The operations on an org that need a credential. */
    public static final Set<Operation> BELOW_AN_ORG = EnumSet.of(
            Operation.CREATE_CUSTOMER,
            Operation.ONBOARD,
            Operation.SELL,
            Operation.LIST_SOLD,
            Operation.LIST_CUSTOMERS,
            Operation.GET_ORG,
            Operation.UPDATE_ORG,
            Operation.DELETE_ORG,
            Operation.SET_OWNER,
            Operation.REMOVE_OWNER,
            Operation.COUNT_CUSTOMERS,
            Operation.LIST_MEMBERS,
            Operation.CREATE_MEMBER,
            Operation.GET_MEMBER,
            Operation.UPDATE_MEMBER,
            Operation.DELETE_MEMBER,
            Operation.CREATE_LINK,
            Operation.CREATE_PLAN,
            Operation.UPDATE_PLAN,
            Operation.DELETE_PLAN,
            Operation.ADD_RESOURCE,
            Operation.SET_RESOURCE,
            Operation.ADD_ALLOWANCE,
            Operation.SET_ALLOWANCE,
            Operation.REMOVE_ALLOWANCE,
            Operation.ADD_SELECTION,
            Operation.SET_SELECTION,
            Operation.LIST_SUBSCRIPTIONS,
            Operation.GET_SUBSCRIPTION,
            Operation.UPDATE_SUBSCRIPTION,
            Operation.DELETE_SUBSCRIPTION,
            Operation.RECOUNT,
            Operation.LIST_WEBSITES,
            Operation.CREATE_WEBSITE,
            Operation.GET_WEBSITE,
            Operation.UPDATE_WEBSITE,
            Operation.DELETE_WEBSITE,
            Operation.CREATE_TOKEN,
            Operation.LIST_TOKENS,
            Operation.REVOKE_TOKEN,
            Operation.CREATE_LOGIN,
            Operation.LIST_REALM,
            Operation.LIST_ACTIVITIES,
            Operation.WATCH_EVENTS,
            Operation.LIST_LEDGER,
            Operation.VERIFY,
            Operation.LIST_WEBHOOKS,
            Operation.CREATE_WEBHOOK,
            Operation.GET_WEBHOOK,
            Operation.UPDATE_WEBHOOK,
            Operation.DELETE_WEBHOOK,
            Operation.TEST_WEBHOOK,
            Operation.LIST_DELIVERIES,
            Operation.REPLAY_DELIVERY);

    /** The request of an operation. */
    public ObjectNode of(Operation operation) {
        return switch (operation) {
            case CREATE_CUSTOMER -> inOrg("customer", Json.object("name", "Nobody"));
            case ONBOARD -> onboarding();
            case SELL -> inOrg("customerOrgId", otherId, "subscription", Json.object("planId", 1L));
            case LIST_SOLD -> inOrg("customerOrgId", otherId);
            case UPDATE_ORG -> inOrg("org", Json.object("locale", "en"));
            case SET_OWNER -> inOrg("owner", Json.object("memberId", otherId));
            case COUNT_CUSTOMERS -> inOrg("timeInterval", "day");
            case CREATE_PLAN -> inOrg("plan", Json.object("name", "Nothing"));
            case CREATE_TOKEN -> inOrg("accessToken", Json.object("roles", Json.array("Support")));
            case CREATE_LOGIN -> inOrg("login", Json.object("email", "nobody@example.com", "name", "Nobody"));
            case LIST_CUSTOMERS,
                    LIST_PLANS,
                    GET_ORG,
                    DELETE_ORG,
                    REMOVE_OWNER,
                    GET_BRANDING,
                    LIST_MEMBERS,
                    LIST_SUBSCRIPTIONS,
                    LIST_WEBSITES,
                    LIST_TOKENS,
                    LIST_REALM,
                    LIST_ACTIVITIES,
                    WATCH_EVENTS,
                    VERIFY,
                    LIST_WEBHOOKS -> inOrg();
            case CREATE_MEMBER -> inOrg("member", Json.object("loginId", otherId, "roles", Json.array("Support")));
            case GET_MEMBER, DELETE_MEMBER, CREATE_LINK -> inOrg("memberId", otherId);
            case UPDATE_MEMBER ->
                inOrg("memberId", otherId, "member", Json.object("notifications", Json.array("quota")));
            case CREATE_WEBSITE -> inOrg("website", Json.object("domain", "nobody.example.com"));
            case GET_WEBSITE, DELETE_WEBSITE -> inOrg("websiteId", otherId);
            case UPDATE_WEBSITE -> inOrg("websiteId", otherId, "website", Json.object("tags", Json.array("shop")));
            case GET_SUBSCRIPTION, DELETE_SUBSCRIPTION, RECOUNT, LIST_LEDGER -> inOrg("subscriptionId", 1L);
            case UPDATE_SUBSCRIPTION ->
                inOrg("subscriptionId", 1L, "subscription", Json.object("friendlyName", "Nothing"));
            default -> about(operation);
        };
    }

    private ObjectNode onboarding() {
        var owner = Json.object("email", "nobody@example.com", "name", "Nobody");
        return inOrg("customer", Json.object("name", "Nobody", "owner", owner, "planId", 1L));
    }

    private static ObjectNode beginning() {
        return Json.object(
                "setupKey", "unknown",
                "orgName", "Nobody's",
                "ownerEmail", "nobody@example.com",
                "ownerPassword", "long enough",
                "withToken", true);
    }

    private ObjectNode about(Operation operation) {
        return switch (operation) {
            case REVOKE_TOKEN -> inOrg("tokenId", otherId);
            case GET_PLAN, DELETE_PLAN -> plan();
            case UPDATE_PLAN -> plan("plan", Json.object("name", "Nothing"));
            case ADD_RESOURCE -> plan("resource", Json.object("name", "websites", "total", 1L));
            case SET_RESOURCE -> plan("name", "websites", "resource", Json.object("total", 1L));
            case ADD_ALLOWANCE -> plan("allowance", Json.object("name", "ssh"));
            case SET_ALLOWANCE, REMOVE_ALLOWANCE -> plan("name", "ssh");
            case ADD_SELECTION -> plan("selection", Json.object("name", "region", "value", "eu"));
            case SET_SELECTION -> plan("name", "region", "selection", Json.object("value", "eu"));
            case LOGIN -> Json.object("credentials", Json.object("email", "nobody@example.com", "password", "x"));
            case END_SESSION -> Json.object("sessionId", otherId);
            case FOLLOW_LINK -> Json.object("otp", otherId);
            case UPDATE_LOGIN -> Json.object("login", Json.object("locale", "en"));
            case START_RECOVERY -> Json.object("recovery", Json.object("email", "nobody@example.com"));
            case FINISH_RECOVERY ->
                Json.object("secret", "unknown", "password", Json.object("password", "long enough"));
            case CREATE_SERVER ->
                Json.object("server", Json.object("friendlyName", "Nobody's", "hostname", "nobody.example.com"));
            case CREATE_SERVER_GROUP -> Json.object("serverGroup", Json.object("name", "Nobody's"));
            case GET_SERVER_GROUP, DELETE_SERVER_GROUP -> Json.object("groupId", otherId);
            case UPDATE_SERVER_GROUP -> Json.object("groupId", otherId, "serverGroup", Json.object("name", "Nobody's"));
            case BOOTSTRAP -> beginning();
            case LIST_SESSIONS,
                    LOGOUT,
                    LOGOUT_EVERYWHERE,
                    GET_LOGIN,
                    LIST_MEMBERSHIPS,
                    LIST_LOGINS,
                    LIST_SERVERS,
                    LIST_SERVER_GROUPS,
                    VERSION,
                    STATUS -> Json.object();
            default -> webhook(operation);
        };
    }

    private ObjectNode webhook(Operation operation) {
        return switch (operation) {
            case CREATE_WEBHOOK -> inOrg("webhook", Json.object("url", "https://receiver.invalid/"));
            case UPDATE_WEBHOOK -> inOrg("webhookId", otherId, "webhook", Json.object("description", "Nothing"));
            case GET_WEBHOOK, DELETE_WEBHOOK, TEST_WEBHOOK, LIST_DELIVERIES -> inOrg("webhookId", otherId);
            case REPLAY_DELIVERY -> inOrg("webhookId", otherId, "deliveryId", otherId);
            default -> throw new IllegalArgumentException("no request for " + operation);
        };
    }

    private ObjectNode inOrg(Object... more) {
        return Json.object("orgId", orgId).setAll(Json.object(more));
    }

    private ObjectNode plan(Object... more) {
        return inOrg("planId", 1L).setAll(Json.object(more));
    }
}
