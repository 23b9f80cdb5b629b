package customers.e2e.driver;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The operations of the contract: their rpc, their route and their status of success, written down from the contract
 * and the seed, not read from the product. `body` is the member of the request that travels as the HTTP body, `answer`
 * the member of the rpc's answer that is the whole HTTP answer; empty where there is none. What streams has an rpc alone:
 * its first message is the answer here. So has what begins an installation.
 */
public enum Operation {
    CREATE_CUSTOMER("CustomerService/CreateCustomer", "POST /orgs/{orgId}/customers", 201, "customer", ""),
    ONBOARD("CustomerService/OnboardCustomer", "POST /orgs/{orgId}/customers:onboard", 201, "customer", ""),
    SELL("CustomerService/CreateCustomerSubscription", "POST " + Operation.SOLD, 201, "subscription", ""),
    LIST_SOLD("CustomerService/GetCustomerSubscriptions", "GET " + Operation.SOLD, 200),
    LIST_CUSTOMERS("CustomerService/GetOrgCustomers", "GET /orgs/{orgId}/customers", 200),
    GET_ORG("OrgService/GetOrg", "GET /orgs/{orgId}", 200, "", "org"),
    UPDATE_ORG("OrgService/UpdateOrg", "PATCH /orgs/{orgId}", 204, "org", ""),
    DELETE_ORG("OrgService/DeleteOrg", "DELETE /orgs/{orgId}", 204),
    SET_OWNER("OrgService/SetOrgOwner", "PUT /orgs/{orgId}/owner", 200, "owner", ""),
    REMOVE_OWNER("OrgService/RemoveOrgOwner", "DELETE /orgs/{orgId}/owner", 204),
    GET_BRANDING("OrgService/GetBranding", "GET /orgs/{orgId}/branding", 200, "", "branding"),
    COUNT_CUSTOMERS("OrgService/GetCustomersAdded", "GET /orgs/{orgId}/stats/customers/added", 200, "", "intervals"),
    LIST_MEMBERS("MemberService/ListMembers", "GET /orgs/{orgId}/members", 200),
    CREATE_MEMBER("MemberService/CreateMember", "POST /orgs/{orgId}/members", 201, "member", ""),
    GET_MEMBER("MemberService/GetMember", "GET " + Operation.MEMBER, 200, "", "member"),
    UPDATE_MEMBER("MemberService/UpdateMember", "PUT " + Operation.MEMBER, 200, "member", "member"),
    DELETE_MEMBER("MemberService/DeleteMember", "DELETE " + Operation.MEMBER, 204),
    CREATE_LINK("MemberService/CreateMemberSsoLink", "GET " + Operation.MEMBER + "/sso", 201, "", "url"),
    CREATE_PLAN("PlanService/CreatePlan", "POST /orgs/{orgId}/plans", 201, "plan", ""),
    LIST_PLANS("PlanService/ListPlans", "GET /orgs/{orgId}/plans", 200),
    GET_PLAN("PlanService/GetPlan", "GET " + Operation.PLAN, 200, "", "plan"),
    UPDATE_PLAN("PlanService/UpdatePlan", "PATCH " + Operation.PLAN, 204, "plan", ""),
    DELETE_PLAN("PlanService/DeletePlan", "DELETE " + Operation.PLAN, 204),
    ADD_RESOURCE("PlanService/CreatePlanResource", "POST " + Operation.PLAN + "/resources", 200, "resource", ""),
    SET_RESOURCE("PlanService/UpdatePlanResource", "PUT " + Operation.PLAN + "/resources/{name}", 204, "resource", ""),
    ADD_ALLOWANCE("PlanService/CreatePlanAllowance", "POST " + Operation.PLAN + "/allowances", 200, "allowance", ""),
    SET_ALLOWANCE("PlanService/SetPlanAllowance", "PUT " + Operation.PLAN + "/allowances/{name}", 204),
    REMOVE_ALLOWANCE("PlanService/DeletePlanAllowance", "DELETE " + Operation.PLAN + "/allowances/{name}", 204),
    ADD_SELECTION("PlanService/CreatePlanSelection", "POST " + Operation.PLAN + "/selections", 200, "selection", ""),
    SET_SELECTION(
            "PlanService/UpdatePlanSelection", "PUT " + Operation.PLAN + "/selections/{name}", 204, "selection", ""),
    LIST_SUBSCRIPTIONS("SubscriptionService/ListSubscriptions", "GET /orgs/{orgId}/subscriptions", 200),
    GET_SUBSCRIPTION("SubscriptionService/GetSubscription", "GET " + Operation.SUBSCRIPTION, 200, "", "subscription"),
    UPDATE_SUBSCRIPTION(
            "SubscriptionService/UpdateSubscription", "PATCH " + Operation.SUBSCRIPTION, 204, "subscription", ""),
    DELETE_SUBSCRIPTION("SubscriptionService/DeleteSubscription", "DELETE " + Operation.SUBSCRIPTION, 204),
    RECOUNT(
            "SubscriptionService/CalculateResourceUsage",
            "PUT " + Operation.SUBSCRIPTION + "/calculate-resource-usage",
            200),
    LIST_WEBSITES("WebsiteService/ListWebsites", "GET /orgs/{orgId}/websites", 200),
    CREATE_WEBSITE("WebsiteService/CreateWebsite", "POST /orgs/{orgId}/websites", 201, "website", ""),
    GET_WEBSITE("WebsiteService/GetWebsite", "GET " + Operation.WEBSITE, 200, "", "website"),
    UPDATE_WEBSITE("WebsiteService/UpdateWebsite", "PATCH " + Operation.WEBSITE, 204, "website", ""),
    DELETE_WEBSITE("WebsiteService/DeleteWebsite", "DELETE " + Operation.WEBSITE, 204),
    CREATE_TOKEN("AccessTokenService/CreateAccessToken", "POST /orgs/{orgId}/access_tokens", 201, "accessToken", ""),
    LIST_TOKENS("AccessTokenService/ListAccessTokens", "GET /orgs/{orgId}/access_tokens", 200, "", "accessTokens"),
    REVOKE_TOKEN("AccessTokenService/RevokeAccessToken", "DELETE /orgs/{orgId}/access_tokens/{tokenId}", 204),
    LOGIN("SessionService/CreateSession", "POST /login/sessions", 200, "credentials", "loginMemberships"),
    LIST_SESSIONS("SessionService/ListSessions", "GET /login/sessions", 200),
    LOGOUT("SessionService/DeleteCurrentSession", "DELETE /login/sessions/current", 200),
    LOGOUT_EVERYWHERE("SessionService/DeleteSessions", "DELETE /login/sessions", 200),
    END_SESSION("SessionService/DeleteSession", "DELETE /login/sessions/{sessionId}", 200),
    FOLLOW_LINK("SessionService/OpenSsoSession", "GET /login/sessions/sso", 200, "", "loginMemberships"),
    GET_LOGIN("LoginService/GetLogin", "GET /login", 200, "", "login"),
    UPDATE_LOGIN("LoginService/UpdateLogin", "PATCH /login", 200, "login", "login"),
    LIST_MEMBERSHIPS("LoginService/GetLoginMemberships", "GET /login/memberships", 200, "", "loginMemberships"),
    START_RECOVERY("LoginService/StartPasswordRecovery", "PUT /login/password-recovery", 200, "recovery", ""),
    FINISH_RECOVERY("LoginService/FinishPasswordRecovery", "POST /login/password-recovery", 200, "password", ""),
    CREATE_LOGIN("LoginService/CreateLogin", "POST /logins", 201, "login", ""),
    LIST_LOGINS("LoginService/ListLogins", "GET /logins", 200),
    LIST_REALM("LoginService/ListOrgLogins", "GET /orgs/{orgId}/logins", 200),
    CREATE_SERVER("ServerService/CreateServer", "POST /servers", 201, "server", ""),
    LIST_SERVERS("ServerService/ListServers", "GET /servers", 200),
    CREATE_SERVER_GROUP("ServerService/CreateServerGroup", "POST /servers/groups", 201, "serverGroup", ""),
    LIST_SERVER_GROUPS("ServerService/ListServerGroups", "GET /servers/groups", 200),
    GET_SERVER_GROUP("ServerService/GetServerGroup", "GET /servers/groups/{groupId}", 200, "", "serverGroup"),
    UPDATE_SERVER_GROUP("ServerService/UpdateServerGroup", "PATCH /servers/groups/{groupId}", 204, "serverGroup", ""),
    DELETE_SERVER_GROUP("ServerService/DeleteServerGroup", "DELETE /servers/groups/{groupId}", 204),
    LIST_ACTIVITIES("ActivityService/ListActivities", "GET /v2/orgs/{orgId}/activities", 200),
    WATCH_EVENTS("EventService/WatchEvents"),
    LIST_LEDGER("LedgerService/ListLedgerEntries", "GET " + Operation.SUBSCRIPTION + "/ledger", 200),
    VERIFY("LedgerService/VerifyLedger"),
    LIST_WEBHOOKS("WebhookService/ListWebhooks", "GET /orgs/{orgId}/webhooks", 200),
    CREATE_WEBHOOK("WebhookService/CreateWebhook", "POST /orgs/{orgId}/webhooks", 201, "webhook", ""),
    GET_WEBHOOK("WebhookService/GetWebhook", "GET " + Operation.WEBHOOK, 200, "", "webhook"),
    UPDATE_WEBHOOK("WebhookService/UpdateWebhook", "PATCH " + Operation.WEBHOOK, 204, "webhook", ""),
    DELETE_WEBHOOK("WebhookService/DeleteWebhook", "DELETE " + Operation.WEBHOOK, 204),
    TEST_WEBHOOK("WebhookService/TestWebhook", "POST " + Operation.WEBHOOK + "/test", 201),
    LIST_DELIVERIES("WebhookService/ListWebhookDeliveries", "GET " + Operation.WEBHOOK + "/deliveries", 200),
    REPLAY_DELIVERY(
            "WebhookService/ReplayWebhookDelivery",
            "POST " + Operation.WEBHOOK + "/deliveries/{deliveryId}/replay",
            201),
    BOOTSTRAP("BootstrapService/Bootstrap"),
    VERSION("SystemService/GetVersion", "GET /version", 200, "", "version"),
    STATUS("SystemService/GetStatus", "GET /status", 200, "", "status");

    private static final String SOLD = "/orgs/{orgId}/customers/{customerOrgId}/subscriptions";
    private static final String MEMBER = "/orgs/{orgId}/members/{memberId}";
    private static final String PLAN = "/orgs/{orgId}/plans/{planId}";
    private static final String SUBSCRIPTION = "/orgs/{orgId}/subscriptions/{subscriptionId}";
    private static final String WEBSITE = "/orgs/{orgId}/websites/{websiteId}";
    private static final String WEBHOOK = "/orgs/{orgId}/webhooks/{webhookId}";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private final String rpc;
    private final String verb;
    private final String path;
    private final int success;
    private final String body;
    private final String answer;

    /** One that has no route. */
    Operation(String rpc) {
        this(rpc, " ", 200);
    }

    Operation(String rpc, String route, int success) {
        this(rpc, route, success, "", "");
    }

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

    /** Whether it answers with a stream. */
    public boolean streams() {
        return this == WATCH_EVENTS || this == VERIFY;
    }

    /** Whether it can be asked for over REST. */
    public boolean hasRoute() {
        return !path.isEmpty();
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
