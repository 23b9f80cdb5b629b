package customers.e2e.access;

import static customers.e2e.access.Deed.Kind.ERASE;
import static customers.e2e.access.Deed.Kind.FROM_ABOVE;
import static customers.e2e.access.Deed.Kind.PUBLIC;
import static customers.e2e.access.Deed.Kind.READ;
import static customers.e2e.access.Deed.Kind.RESTORE;
import static customers.e2e.access.Deed.Kind.WRITE;

import customers.e2e.driver.Json;
import customers.e2e.driver.Operation;
import customers.e2e.world.Plans;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * "Who may do what" of the domain page as a table: what may be done to an org, and the roles that may do it there and
 * below. In an order in which no deed spoils the next.
 */
enum Deed {
    READ_ORG(READ, Deed.READERS, "OrgService/GetOrg", Target::named),
    LIST_CUSTOMERS(READ, Deed.READERS, "CustomerService/GetOrgCustomers", target -> target.named("recursive", true)),
    LIST_SOLD(
            READ,
            Deed.READERS,
            "CustomerService/GetCustomerSubscriptions",
            target -> target.named("customerOrgId", target.customerId())),
    READ_SUBSCRIPTION(READ, Deed.READERS, "SubscriptionService/GetSubscription", Target::reselling),
    LIST_HELD(READ, Deed.READERS, "SubscriptionService/ListSubscriptions", Target::named),
    LIST_PLANS(PUBLIC, Deed.EVERYBODY, "PlanService/ListPlans", Target::named),
    READ_PLAN(PUBLIC, Deed.EVERYBODY, "PlanService/GetPlan", Target::plan),
    READ_BRANDING(PUBLIC, Deed.EVERYBODY, "OrgService/GetBranding", Target::named),
    COUNT_CUSTOMERS(READ, Deed.READERS, "OrgService/GetCustomersAdded", target -> target.named("timeInterval", "day")),
    LIST_ACTIVITIES(READ, Deed.READERS, "ActivityService/ListActivities", Target::named),
    WATCH_EVENTS(READ, Deed.READERS, "EventService/WatchEvents", Target::named),
    LIST_LEDGER(READ, Deed.READERS, "LedgerService/ListLedgerEntries", Target::reselling),
    VERIFY(READ, Deed.READERS, "LedgerService/VerifyLedger", Target::named),
    LIST_REALM(READ, Deed.READERS, "LoginService/ListOrgLogins", Target::named),
    LIST_MEMBERS(READ, Deed.READERS, "MemberService/ListMembers", Target::named),
    READ_MEMBER(READ, Deed.READERS, "MemberService/GetMember", Target::member),
    /** Who has SiteAccess alone is shown what was granted: to a token nothing, which is an empty list. */
    LIST_WEBSITES(READ, Deed.READERS + " SiteAccess", "WebsiteService/ListWebsites", Target::named),
    READ_WEBSITE(READ, Deed.READERS, "WebsiteService/GetWebsite", Target::website),
    LIST_TOKENS(READ, Deed.ADMINS, "AccessTokenService/ListAccessTokens", Target::named),
    LIST_WEBHOOKS(READ, Deed.ADMINS, "WebhookService/ListWebhooks", Target::named),
    READ_WEBHOOK(READ, Deed.ADMINS, "WebhookService/GetWebhook", Target::webhook),
    LIST_DELIVERIES(READ, Deed.ADMINS, "WebhookService/ListWebhookDeliveries", Target::webhook),
    CREATE_WEBHOOK(
            WRITE, Deed.ADMINS, "WebhookService/CreateWebhook", target -> target.named("webhook", Target.newWebhook())),
    UPDATE_WEBHOOK(
            WRITE,
            Deed.ADMINS,
            "WebhookService/UpdateWebhook",
            target -> target.webhook("webhook", Json.object("description", "Mine"))),
    TEST_WEBHOOK(WRITE, Deed.ADMINS, "WebhookService/TestWebhook", Target::webhook),
    REPLAY_DELIVERY(
            WRITE,
            Deed.ADMINS,
            "WebhookService/ReplayWebhookDelivery",
            target -> target.webhook("deliveryId", target.deliveryId())),
    DELETE_WEBHOOK(WRITE, Deed.ADMINS, "WebhookService/DeleteWebhook", Target::webhook),
    CREATE_TOKEN(
            WRITE,
            Deed.ADMINS,
            "AccessTokenService/CreateAccessToken",
            target -> target.named("accessToken", Json.object("roles", Json.array("Support")))),
    REVOKE_TOKEN(
            WRITE,
            Deed.ADMINS,
            "AccessTokenService/RevokeAccessToken",
            target -> target.named("tokenId", target.tokenId())),
    CREATE_PLAN(
            WRITE, Deed.SALESPEOPLE, "PlanService/CreatePlan", target -> target.named("plan", Plans.of("websites", 1))),
    UPDATE_PLAN(
            WRITE,
            Deed.SALESPEOPLE,
            "PlanService/UpdatePlan",
            target -> target.plan("plan", Json.object("redisAllowed", true))),
    ADD_RESOURCE(
            WRITE,
            Deed.SALESPEOPLE,
            "PlanService/CreatePlanResource",
            target -> target.plan("resource", Json.object("name", "mailboxes", "total", 0))),
    SET_RESOURCE(
            WRITE,
            Deed.SALESPEOPLE,
            "PlanService/UpdatePlanResource",
            target -> target.plan("name", "websites", "resource", Json.object("total", 2))),
    ADD_ALLOWANCE(
            WRITE,
            Deed.SALESPEOPLE,
            "PlanService/CreatePlanAllowance",
            target -> target.plan("allowance", Json.object("name", "ssh"))),
    SET_ALLOWANCE(WRITE, Deed.SALESPEOPLE, "PlanService/SetPlanAllowance", target -> target.plan("name", "cron")),
    REMOVE_ALLOWANCE(WRITE, Deed.SALESPEOPLE, "PlanService/DeletePlanAllowance", target -> target.plan("name", "cron")),
    ADD_SELECTION(
            WRITE,
            Deed.SALESPEOPLE,
            "PlanService/CreatePlanSelection",
            target -> target.plan("selection", Json.object("name", "region", "value", "eu"))),
    SET_SELECTION(
            WRITE,
            Deed.SALESPEOPLE,
            "PlanService/UpdatePlanSelection",
            target -> target.plan("name", "region", "selection", Json.object("value", "eu"))),
    DELETE_PLAN(WRITE, Deed.SALESPEOPLE, "PlanService/DeletePlan", Target::plan),
    CREATE_CUSTOMER(
            WRITE,
            Deed.ADMINS,
            "CustomerService/CreateCustomer",
            target ->
                    target.named("customer", Json.object("name", target.world().name("Created")))),
    SELL(
            WRITE,
            Deed.ADMINS,
            "CustomerService/CreateCustomerSubscription",
            target -> target.named(
                    "customerOrgId", target.customerId(), "subscription", Json.object("planId", target.soldPlanId()))),
    ONBOARD(
            WRITE,
            Deed.ADMINS,
            "CustomerService/OnboardCustomer",
            target -> target.named(
                    "customer",
                    Json.object(
                            "name",
                            target.world().name("Onboarded"),
                            "owner",
                            target.newLogin(),
                            "planId",
                            target.soldPlanId()))),
    CREATE_LOGIN(WRITE, Deed.ADMINS, "LoginService/CreateLogin", target -> target.named("login", target.newLogin())),
    CREATE_MEMBER(
            WRITE,
            Deed.ADMINS,
            "MemberService/CreateMember",
            target -> target.named("member", Json.object("loginId", target.loginId(), "roles", Json.array("Support")))),
    UPDATE_MEMBER(
            WRITE,
            Deed.ADMINS,
            "MemberService/UpdateMember",
            target -> target.member("member", Json.object("notifications", Json.array("sales")))),
    LINK_MEMBER(WRITE, Deed.ADMINS, "MemberService/CreateMemberSsoLink", Target::member),
    SET_OWNER(
            WRITE,
            Deed.ADMINS,
            "OrgService/SetOrgOwner",
            target -> target.named("owner", Json.object("memberId", target.memberId()))),
    REMOVE_OWNER(WRITE, Deed.ADMINS, "OrgService/RemoveOrgOwner", Target::named),
    DELETE_MEMBER(WRITE, Deed.ADMINS, "MemberService/DeleteMember", Target::member),
    CREATE_WEBSITE(
            WRITE, Deed.ADMINS, "WebsiteService/CreateWebsite", target -> target.named("website", target.newWebsite())),
    UPDATE_WEBSITE(
            WRITE,
            Deed.ADMINS,
            "WebsiteService/UpdateWebsite",
            target -> target.website("website", Json.object("tags", Json.array("blog")))),
    SUSPEND_WEBSITE(
            WRITE,
            Deed.ADMINS + " Support",
            "WebsiteService/UpdateWebsite",
            target -> target.website("website", Json.object("isSuspended", true))),
    LIFT_WEBSITE(
            WRITE,
            Deed.ADMINS + " Support",
            "WebsiteService/UpdateWebsite",
            target -> target.website("website", Json.object("isSuspended", false))),
    DELETE_WEBSITE(WRITE, Deed.ADMINS, "WebsiteService/DeleteWebsite", Target::website),
    NAME_SUBSCRIPTION(
            WRITE,
            Deed.ADMINS,
            "SubscriptionService/UpdateSubscription",
            target -> target.bought("subscription", Json.object("friendlyName", "Mine"))),
    RECOUNT(WRITE, Deed.ADMINS, "SubscriptionService/CalculateResourceUsage", Target::bought),
    CHANGE_PLAN(
            FROM_ABOVE,
            Deed.ADMINS,
            "SubscriptionService/UpdateSubscription",
            target -> target.bought("subscription", Json.object("planId", target.otherPlanId()))),
    SUSPEND_SUBSCRIPTION(
            FROM_ABOVE,
            Deed.ADMINS,
            "SubscriptionService/UpdateSubscription",
            target -> target.bought("subscription", Json.object("isSuspended", true))),
    DELETE_SUBSCRIPTION(FROM_ABOVE, Deed.ADMINS, "SubscriptionService/DeleteSubscription", Target::bought),
    /** In their own org they could not delete it, so there it changes nothing, which they may. */
    RESTORE_SUBSCRIPTION(
            WRITE,
            Deed.ADMINS,
            "SubscriptionService/UpdateSubscription",
            target -> target.bought("subscription", Json.object("status", "active"))),
    RENAME(
            WRITE,
            Deed.ADMINS,
            "OrgService/UpdateOrg",
            target -> target.named("org", Json.object("name", target.world().name("Renamed")))),
    SUSPEND(
            FROM_ABOVE,
            Deed.ADMINS,
            "OrgService/UpdateOrg",
            target -> target.named("org", Json.object("status", "suspended"))),
    /** Nobody here is of the master org. */
    FORCE_DELETE(ERASE, "", "OrgService/DeleteOrg", target -> target.named("force", true)),
    FORCE_DELETE_SUBSCRIPTION(
            ERASE, "", "SubscriptionService/DeleteSubscription", target -> target.bought("force", true)),
    DELETE(WRITE, Deed.ADMINS, "OrgService/DeleteOrg", Target::named),
    RESTORE_ORG(
            RESTORE,
            Deed.ADMINS,
            "OrgService/UpdateOrg",
            target -> target.named("org", Json.object("status", "active")));

    private static final String EVERYBODY = "Owner SuperAdmin Support Sysadmin Business SiteAccess";
    private static final String READERS = "Owner SuperAdmin Support Sysadmin";
    private static final String SALESPEOPLE = "Owner SuperAdmin Business";
    private static final String ADMINS = "Owner SuperAdmin";

    /** What it does to the org, and whether a credential is needed. */
    enum Kind {
        PUBLIC,
        READ,
        WRITE,
        /** A write that only members of an org above do. */
        FROM_ABOVE,
        /** As that, to what is deleted. */
        RESTORE,
        /** For the master org alone. */
        ERASE
    }

    private final Kind kind;
    private final String roles;
    private final String rpc;

    @SuppressWarnings("ImmutableEnumChecker") // what the lambdas hold is constant
    private final Function<Target, ObjectNode> request;

    Deed(Kind kind, String roles, String rpc, Function<Target, ObjectNode> request) {
        this.kind = kind;
        this.roles = " " + roles + " ";
        this.rpc = rpc;
        this.request = request;
    }

    Kind kind() {
        return kind;
    }

    boolean isFor(String role) {
        return roles.contains(" " + role + " ");
    }

    Operation operation() {
        return Operation.ofRpc("customers.v1." + rpc);
    }

    ObjectNode request(Target target) {
        return request.apply(target);
    }
}
