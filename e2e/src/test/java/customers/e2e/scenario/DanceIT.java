package customers.e2e.scenario;

import static customers.e2e.driver.Code.ALREADY_EXISTS;
import static customers.e2e.driver.Code.FAILED_PRECONDITION;
import static customers.e2e.driver.Code.FORBIDDEN;
import static customers.e2e.driver.Code.INVALID_INPUT;
import static customers.e2e.driver.Code.NOT_FOUND;
import static customers.e2e.driver.Code.QUOTA_EXCEEDED;
import static customers.e2e.driver.Code.UNAUTHORIZED;
import static customers.e2e.driver.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import customers.e2e.driver.Code;
import customers.e2e.driver.Credential;
import customers.e2e.driver.Json;
import customers.e2e.driver.Operation;
import customers.e2e.driver.Refusal;
import customers.e2e.driver.Transport;
import customers.e2e.world.Actor;
import customers.e2e.world.Reseller;
import customers.e2e.world.World;
import customers.e2e.world.Worlds;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What billing modules do, from the first call to the last, with a failure at each step and what is left after it. */
@EveryDoor
class DanceIT {
    private final World world;

    DanceIT(Transport transport, Worlds worlds) {
        world = worlds.behind(transport);
    }

    @Test
    void fromTheFirstCallToTheLast() {
        Reseller reseller = world.reseller("customers", 3, "websites", 6);
        String customer = createsTheCustomer(reseller);
        String member = givesItAnOwner(reseller, customer);
        long subscription = sells(reseller, customer);
        String site = createsAWebsite(reseller, customer, subscription);
        suspendsAndLifts(reseller, customer, subscription, site);
        changesThePlan(reseller, customer, subscription);
        opensTheLinkOnce(reseller, customer, member);
        deletesAndRestores(reseller, customer, subscription, site);
        tellsWhatWasDone(reseller, customer);
    }

    private String createsTheCustomer(Reseller reseller) {
        String name = world.name("Dancer");
        String customer = reseller.admin().createCustomer(reseller.orgId(), name);
        refused(ALREADY_EXISTS, () -> reseller.admin().createCustomer(reseller.orgId(), name.toUpperCase(Locale.ROOT)));
        refused(INVALID_INPUT, () -> reseller.admin().createCustomer(reseller.orgId(), " "));
        assertThat(reseller.usage("customers")).isEqualTo(1);
        return customer;
    }

    private String givesItAnOwner(Reseller reseller, String customer) {
        Actor admin = reseller.admin();
        String email = world.name("dancer").replace(' ', '.') + "@example.com";
        String login = id(rpc(admin, "LoginService/CreateLogin", "orgId", customer, "login", login(email)));
        refused(
                ALREADY_EXISTS,
                () -> rpc(
                        admin,
                        "LoginService/CreateLogin",
                        "orgId",
                        customer,
                        "login",
                        login(email.toUpperCase(Locale.ROOT))));
        String stranger = id(rpc(
                world.master(),
                "LoginService/CreateLogin",
                "orgId",
                world.reseller("customers", 1).orgId(),
                "login",
                login("other." + email)));

        refused(NOT_FOUND, () -> join(admin, customer, world.unknownId()));
        refused(NOT_FOUND, () -> join(admin, customer, stranger));
        String member = join(admin, customer, login);
        refused(ALREADY_EXISTS, () -> join(admin, customer, login));

        refused(NOT_FOUND, () -> makeOwner(admin, customer, world.unknownId()));
        assertThat(admin.org(customer).has("ownerId")).isFalse();
        makeOwner(admin, customer, member);
        JsonNode org = admin.org(customer);
        assertThat(org.path("ownerId").asString()).isEqualTo(member);
        assertThat(org.path("ownerEmail").asString()).isEqualTo(email);
        assertThat(org.path("ownerLoginId").asString()).isEqualTo(login);
        return member;
    }

    private long sells(Reseller reseller, String customer) {
        long tooMuch = reseller.plan("websites", 6);
        long other = reseller.admin().sell(reseller.orgId(), customer, reseller.plan("websites", 1));
        refused(QUOTA_EXCEEDED, () -> reseller.admin().sell(reseller.orgId(), customer, tooMuch));
        assertThat(reseller.usage("websites")).isEqualTo(1);
        rpc(reseller.admin(), "SubscriptionService/DeleteSubscription", "orgId", customer, "subscriptionId", other);
        assertThat(reseller.usage("websites")).isZero();

        long subscription = reseller.admin().sell(reseller.orgId(), customer, reseller.plan("websites", 2));
        assertThat(reseller.usage("websites")).isEqualTo(2);
        return subscription;
    }

    private String createsAWebsite(Reseller reseller, String customer, long subscription) {
        Actor admin = reseller.admin();
        String domain = world.name("dance").replace(' ', '-') + ".example.com";
        refused(INVALID_INPUT, () -> website(admin, customer, subscription, "not a domain"));
        refused(NOT_FOUND, () -> website(admin, customer, reseller.subscriptionId(), domain));
        String site = website(admin, customer, subscription, domain);
        refused(ALREADY_EXISTS, () -> website(admin, customer, subscription, domain.toUpperCase(Locale.ROOT)));
        website(admin, customer, subscription, "second." + domain);
        refused(QUOTA_EXCEEDED, () -> website(admin, customer, subscription, "third." + domain));
        assertThat(usage(admin, customer, subscription)).isEqualTo(2);
        assertThat(admin.org(customer).path("websitesCount").asLong()).isEqualTo(2);
        return site;
    }

    private void suspendsAndLifts(Reseller reseller, String customer, long subscription, String site) {
        Actor admin = reseller.admin();
        Actor own = world.actor(customer, "SuperAdmin");
        change(admin, customer, subscription, "isSuspended", true);
        assertThat(admin.subscription(customer, subscription)
                        .path("suspendedBy")
                        .asString())
                .isEqualTo(reseller.orgId());
        refused(FORBIDDEN, () -> change(own, customer, subscription, "isSuspended", false));
        change(admin, customer, subscription, "status", "active");
        assertThat(admin.subscription(customer, subscription).has("suspendedBy"))
                .isFalse();

        patch(admin, customer, site, "isSuspended", true);
        assertThat(website(admin, customer, site).path("status").asString()).isEqualTo("disabled");
        patch(admin, customer, site, "isSuspended", false);

        admin.update(customer, "status", "suspended");
        refused(FORBIDDEN, () -> patch(own, customer, site, "phpVersion", "php83"));
        admin.update(customer, "status", "active");
        patch(own, customer, site, "phpVersion", "php83");
        assertThat(website(admin, customer, site).path("phpVersion").asString()).isEqualTo("php83");
    }

    private void changesThePlan(Reseller reseller, String customer, long subscription) {
        Actor admin = reseller.admin();
        refused(FAILED_PRECONDITION, changed(admin, customer, subscription, reseller.plan("websites", 1)));
        assertThat(reseller.usage("websites")).isEqualTo(2);
        String other = reseller.customer();
        long sold = admin.sell(reseller.orgId(), other, reseller.plan("websites", 3));
        refused(QUOTA_EXCEEDED, changed(admin, customer, subscription, reseller.plan("websites", 4)));
        rpc(admin, "SubscriptionService/DeleteSubscription", "orgId", other, "subscriptionId", sold);

        change(admin, customer, subscription, "planId", reseller.plan("websites", 4), "friendlyName", "Larger");
        assertThat(reseller.usage("websites")).isEqualTo(4);
        assertThat(usage(admin, customer, subscription)).isEqualTo(2);
        assertThat(admin.subscription(customer, subscription)
                        .path("friendlyName")
                        .asString())
                .isEqualTo("Larger");
    }

    private void opensTheLinkOnce(Reseller reseller, String customer, String member) {
        String url = rpc(reseller.admin(), "MemberService/CreateMemberSsoLink", "orgId", customer, "memberId", member)
                .asString();
        assertThat(url).matches(".*/login/sessions/sso\\?otp=[0-9a-f-]{36}");
        var otp = Json.object("otp", url.substring(url.indexOf('=') + 1));
        Operation open = Operation.ofRpc("customers.v1.SessionService/OpenSsoSession");
        var opened = world.door().call(Credential.NONE, open, otp);
        assertThat(opened.body().path("memberships").path(0).path("memberId").asString())
                .isEqualTo(member);
        refused(UNAUTHORIZED, () -> world.door().call(Credential.NONE, open, otp));
        Actor person = new Actor(world.door(), Credential.session(opened.session()));
        assertThat(person.org(customer).path("id").asString()).isEqualTo(customer);
        refused(FORBIDDEN, () -> person.org(reseller.orgId()));
    }

    private void deletesAndRestores(Reseller reseller, String customer, long subscription, String site) {
        Actor admin = reseller.admin();
        rpc(admin, "WebsiteService/DeleteWebsite", "orgId", customer, "websiteId", site);
        assertThat(usage(admin, customer, subscription)).isEqualTo(1);
        admin.delete(customer);
        assertThat(reseller.usage("websites")).isZero();
        refused(NOT_FOUND, () -> website(admin, customer, subscription, "late.example.com"));
        refusedEither(FAILED_PRECONDITION, NOT_FOUND, () -> change(admin, customer, subscription, "status", "active"));

        admin.update(customer, "status", "active");
        assertThat(reseller.usage("websites")).isEqualTo(4);
        assertThat(usage(admin, customer, subscription)).isEqualTo(1);
        assertThat(website(admin, customer, site).path("status").asString()).isEqualTo("deleted");
        patch(admin, customer, site, "status", "active");
        assertThat(usage(admin, customer, subscription)).isEqualTo(2);

        JsonNode recounted = rpc(
                admin, "SubscriptionService/CalculateResourceUsage", "orgId", customer, "subscriptionId", subscription);
        assertThat(recounted.path("items").path(0).path("usage").asLong()).isEqualTo(2);
        refused(FORBIDDEN, () -> rpc(admin, "OrgService/DeleteOrg", "orgId", customer, "force", true));
        rpc(world.masterAtDoor(), "OrgService/DeleteOrg", "orgId", customer, "force", true);
        assertThat(reseller.usage("websites")).isZero();
        refused(FORBIDDEN, () -> admin.org(customer));
        refused(NOT_FOUND, () -> world.masterAtDoor().org(customer));
    }

    private void tellsWhatWasDone(Reseller reseller, String customer) {
        JsonNode told = rpc(reseller.admin(), "ActivityService/ListActivities", "orgId", reseller.orgId());
        assertThat(Json.texts(told.path("items"), "kind")).contains("customer.create", "subscription.create");
        assertThat(told.toString()).contains(customer);
    }

    private static JsonNode rpc(Actor actor, String name, Object... request) {
        return actor.call(Operation.ofRpc("customers.v1." + name), request);
    }

    private static void refusedEither(Code either, Code or, ThrowingCallable call) {
        Refusal refusal = catchThrowableOfType(Refusal.class, call);
        assertThat(refusal).isNotNull();
        assertThat(refusal.code()).isIn(either, or);
    }

    private static ThrowingCallable changed(Actor actor, String org, long subscription, long plan) {
        return () -> change(actor, org, subscription, "planId", plan);
    }

    private static void change(Actor actor, String org, long subscription, Object... changes) {
        rpc(
                actor,
                "SubscriptionService/UpdateSubscription",
                "orgId",
                org,
                "subscriptionId",
                subscription,
                "subscription",
                Json.object(changes));
    }

    private static void patch(Actor actor, String org, String site, Object... changes) {
        rpc(actor, "WebsiteService/UpdateWebsite", "orgId", org, "websiteId", site, "website", Json.object(changes));
    }

    private static String website(Actor actor, String org, long subscription, String domain) {
        var body = Json.object("domain", domain, "subscriptionId", subscription);
        return id(rpc(actor, "WebsiteService/CreateWebsite", "orgId", org, "website", body));
    }

    private static JsonNode website(Actor actor, String org, String site) {
        return rpc(actor, "WebsiteService/GetWebsite", "orgId", org, "websiteId", site);
    }

    private static String join(Actor actor, String org, String login) {
        var body = Json.object("loginId", login, "roles", Json.array("SuperAdmin"));
        return id(rpc(actor, "MemberService/CreateMember", "orgId", org, "member", body));
    }

    private static void makeOwner(Actor actor, String org, String member) {
        rpc(actor, "OrgService/SetOrgOwner", "orgId", org, "owner", Json.object("memberId", member));
    }

    private static ObjectNode login(String email) {
        return Json.object("email", email, "password", "a good long password", "name", "A Dancer");
    }

    private static long usage(Actor actor, String org, long subscription) {
        return actor.subscription(org, subscription)
                .path("resources")
                .path(0)
                .path("usage")
                .asLong();
    }

    private static String id(JsonNode created) {
        return created.path("id").asString();
    }
}
