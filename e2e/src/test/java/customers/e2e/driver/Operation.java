package customers.e2e.driver;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The operations of the contract: their rpc, their route and their status of success, written down from the contract
 * and the seed, not read from the product. `body` is the member of the request that travels as the HTTP body, `answer`
 * the member of the rpc's answer that is the whole HTTP answer; empty where there is none.
 */
public enum Operation {
    CREATE_CUSTOMER("CustomerService/CreateCustomer", "POST /orgs/{orgId}/customers", 201, "customer", ""),
    SELL(
            "CustomerService/CreateCustomerSubscription",
            "POST /orgs/{orgId}/customers/{customerOrgId}/subscriptions",
            201,
            "subscription",
            ""),
    LIST_SOLD(
            "CustomerService/GetCustomerSubscriptions",
            "GET /orgs/{orgId}/customers/{customerOrgId}/subscriptions",
            200,
            "",
            ""),
    LIST_CUSTOMERS("CustomerService/GetOrgCustomers", "GET /orgs/{orgId}/customers", 200, "", ""),
    GET_ORG("OrgService/GetOrg", "GET /orgs/{orgId}", 200, "", "org"),
    UPDATE_ORG("OrgService/UpdateOrg", "PATCH /orgs/{orgId}", 204, "org", ""),
    DELETE_ORG("OrgService/DeleteOrg", "DELETE /orgs/{orgId}", 204, "", ""),
    CREATE_PLAN("PlanService/CreatePlan", "POST /orgs/{orgId}/plans", 201, "plan", ""),
    LIST_PLANS("PlanService/ListPlans", "GET /orgs/{orgId}/plans", 200, "", ""),
    GET_PLAN("PlanService/GetPlan", "GET /orgs/{orgId}/plans/{planId}", 200, "", "plan"),
    GET_SUBSCRIPTION(
            "SubscriptionService/GetSubscription",
            "GET /orgs/{orgId}/subscriptions/{subscriptionId}",
            200,
            "",
            "subscription"),
    CREATE_TOKEN("AccessTokenService/CreateAccessToken", "POST /orgs/{orgId}/access_tokens", 201, "accessToken", ""),
    LIST_TOKENS("AccessTokenService/ListAccessTokens", "GET /orgs/{orgId}/access_tokens", 200, "", "accessTokens"),
    REVOKE_TOKEN("AccessTokenService/RevokeAccessToken", "DELETE /orgs/{orgId}/access_tokens/{tokenId}", 204, "", ""),
    LOGIN("SessionService/CreateSession", "POST /login/sessions", 200, "credentials", "loginMemberships"),
    LOGOUT("SessionService/DeleteCurrentSession", "DELETE /login/sessions/current", 200, "", ""),
    CREATE_SERVER("ServerService/CreateServer", "POST /servers", 201, "server", ""),
    LIST_SERVERS("ServerService/ListServers", "GET /servers", 200, "", ""),
    CREATE_SERVER_GROUP("ServerService/CreateServerGroup", "POST /servers/groups", 201, "serverGroup", ""),
    LIST_SERVER_GROUPS("ServerService/ListServerGroups", "GET /servers/groups", 200, "", ""),
    VERSION("SystemService/GetVersion", "GET /version", 200, "", "version"),
    STATUS("SystemService/GetStatus", "GET /status", 200, "", "status");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private final String rpc;
    private final String verb;
    private final String path;
    private final int success;
    private final String body;
    private final String answer;

    Operation(String rpc, String route, int success, String body, String answer) {
        this.rpc = "customers.v1." + rpc;
        this.verb = route.substring(0, route.indexOf(' '));
        this.path = route.substring(route.indexOf(' ') + 1);
        this.success = success;
        this.body = body;
        this.answer = answer;
    }

    /** The full name of the rpc. */
    public String rpc() {
        return rpc;
    }

    /** The HTTP method. */
    public String verb() {
        return verb;
    }

    /** The path with its placeholders. */
    public String path() {
        return path;
    }

    /** The HTTP status of success. */
    public int success() {
        return success;
    }

    /** The member of the request that is the HTTP body. */
    public String body() {
        return body;
    }

    /** The member of the rpc's answer that is the HTTP answer. */
    public String answer() {
        return answer;
    }

    /** The names of the placeholders in the path. */
    public List<String> placeholders() {
        return PLACEHOLDER.matcher(path).results().map(found -> found.group(1)).toList();
    }

    /** The operation of an rpc, by its full name. */
    public static Operation ofRpc(String name) {
        return Arrays.stream(values())
                .filter(operation -> operation.rpc.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the suite knows no " + name));
    }
}
