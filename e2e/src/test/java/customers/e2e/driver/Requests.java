package customers.e2e.driver;

import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** A well-formed request of every operation, about an org and, where one is named, another thing. */
public record Requests(String orgId, String otherId) {
    /** The operations on an org that need a credential. */
    public static final Set<Operation> BELOW_AN_ORG = EnumSet.of(
            Operation.CREATE_CUSTOMER,
            Operation.SELL,
            Operation.LIST_SOLD,
            Operation.LIST_CUSTOMERS,
            Operation.GET_ORG,
            Operation.UPDATE_ORG,
            Operation.DELETE_ORG,
            Operation.CREATE_PLAN,
            Operation.GET_SUBSCRIPTION,
            Operation.CREATE_TOKEN,
            Operation.LIST_TOKENS,
            Operation.REVOKE_TOKEN);

    /** The request of an operation. */
    public ObjectNode of(Operation operation) {
        return switch (operation) {
            case CREATE_CUSTOMER -> Json.object("orgId", orgId, "customer", Json.object("name", "Nobody"));
            case SELL ->
                Json.object("orgId", orgId, "customerOrgId", otherId, "subscription", Json.object("planId", 1L));
            case LIST_SOLD -> Json.object("orgId", orgId, "customerOrgId", otherId);
            case LIST_CUSTOMERS, LIST_PLANS, GET_ORG, DELETE_ORG, LIST_TOKENS -> Json.object("orgId", orgId);
            case UPDATE_ORG -> Json.object("orgId", orgId, "org", Json.object("locale", "en"));
            case CREATE_PLAN -> Json.object("orgId", orgId, "plan", Json.object("name", "Nothing"));
            case GET_PLAN -> Json.object("orgId", orgId, "planId", 1L);
            case GET_SUBSCRIPTION -> Json.object("orgId", orgId, "subscriptionId", 1L);
            case CREATE_TOKEN ->
                Json.object("orgId", orgId, "accessToken", Json.object("roles", Json.array("Support")));
            case REVOKE_TOKEN -> Json.object("orgId", orgId, "tokenId", otherId);
            case LOGIN -> Json.object("credentials", Json.object("email", "nobody@example.com", "password", "x"));
            case CREATE_SERVER ->
                Json.object("server", Json.object("friendlyName", "Nobody's", "hostname", "nobody.example.com"));
            case CREATE_SERVER_GROUP -> Json.object("serverGroup", Json.object("name", "Nobody's"));
            case LOGOUT, LIST_SERVERS, LIST_SERVER_GROUPS, VERSION, STATUS -> Json.object();
        };
    }
}
