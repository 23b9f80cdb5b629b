package customers.e2e.access;

import customers.e2e.driver.Json;
import customers.e2e.driver.Operation;
import customers.e2e.driver.Refusal;
import customers.e2e.world.Actor;
import customers.e2e.world.Plans;
import customers.e2e.world.Reseller;
import customers.e2e.world.World;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/**
 * An org that deeds are done to, with something of everything that they need.
 *
 * @param planId a plan of the org without subscribers, to be edited and deleted
 * @param soldPlanId another, to be sold
 * @param subscriptionId its reseller subscription
 * @param boughtId an ordinary subscription that it has beside that
 * @param otherPlanId a plan of its parent that the ordinary one may be moved to
 * @param loginId a login of its realm that is no member
 */
record Target(
        World world,
        String orgId,
        String customerId,
        long planId,
        long soldPlanId,
        long subscriptionId,
        long boughtId,
        long otherPlanId,
        String tokenId,
        String loginId,
        String memberId,
        String websiteId,
        String webhookId,
        String deliveryId) {

    static Target of(Reseller reseller) {
        World world = reseller.world();
        Actor master = world.master();
        String org = reseller.orgId();
        String token = master.createToken(org, Json.object("roles", Json.array("Support")))
                .path("id")
                .asString();
        long bought =
                master.sell(reseller.parentId(), org, master.createPlan(reseller.parentId(), Plans.of("websites", 1)));
        String member = create(
                master,
                "MemberService/CreateMember",
                org,
                "member",
                Json.object("loginId", login(world, org), "roles", Json.array("Support")));
        String webhook = create(master, "WebhookService/CreateWebhook", org, "webhook", newWebhook());
        return new Target(
                world,
                org,
                reseller.customer(),
                reseller.plan("websites", 1),
                reseller.plan("websites", 1),
                reseller.subscriptionId(),
                bought,
                master.createPlan(reseller.parentId(), Plans.of("websites", 1)),
                token,
                login(world, org),
                member,
                create(master, "WebsiteService/CreateWebsite", org, "website", newWebsite(world)),
                webhook,
                master.call(Operation.TEST_WEBHOOK, "orgId", org, "webhookId", webhook)
                        .path("id")
                        .asString());
    }

    static Target unknown(World world) {
        long none = 1L << 50;
        String nobody = world.unknownId();
        return new Target(
                world,
                nobody,
                nobody,
                none,
                none,
                none,
                none,
                none,
                nobody,
                nobody,
                nobody,
                world.unknownId(),
                nobody,
                nobody);
    }

    private static String login(World world, String org) {
        return create(world.master(), "LoginService/CreateLogin", org, "login", newLogin(world));
    }

    private static String create(Actor actor, String rpc, String org, String body, ObjectNode content) {
        return actor.call(Operation.ofRpc("customers.v1." + rpc), "orgId", org, body, content)
                .path("id")
                .asString();
    }

    private static ObjectNode newLogin(World world) {
        String email = world.name("person").replace(' ', '.') + "@example.com";
        // By invitation: nobody logs in here, and a password would be hashed for nothing.
        return Json.object("email", email, "name", "A Person");
    }

    private static ObjectNode newWebsite(World world) {
        return Json.object("domain", world.name("matrix").replace(' ', '-').toLowerCase(Locale.ROOT) + ".example.com");
    }

    /** One that hears of nothing, so that nothing is sent. */
    static ObjectNode newWebhook() {
        return Json.object("url", "https://receiver.invalid/", "kinds", Json.array("never.heard"));
    }

    ObjectNode newLogin() {
        return newLogin(world);
    }

    ObjectNode newWebsite() {
        return newWebsite(world);
    }

    /** A request that names the org, and what else is given. */
    ObjectNode named(Object... more) {
        return with("orgId", orgId, more);
    }

    ObjectNode plan(Object... more) {
        return with("planId", planId, named(more));
    }

    ObjectNode reselling(Object... more) {
        return with("subscriptionId", subscriptionId, named(more));
    }

    ObjectNode bought(Object... more) {
        return with("subscriptionId", boughtId, named(more));
    }

    ObjectNode member(Object... more) {
        return with("memberId", memberId, named(more));
    }

    ObjectNode website(Object... more) {
        return with("websiteId", websiteId, named(more));
    }

    ObjectNode webhook(Object... more) {
        return with("webhookId", webhookId, named(more));
    }

    private static ObjectNode with(String name, Object value, Object... more) {
        return with(name, value, Json.object(more));
    }

    private static ObjectNode with(String name, Object value, ObjectNode request) {
        request.setAll(Json.object(name, value));
        return request;
    }

    /** What the actor is answered when it tries: `ok` or the code of the refusal. */
    String answerTo(Actor actor, Deed deed) {
        try {
            actor.driver().call(actor.credential(), deed.operation(), deed.request(this));
            return Expectation.OK;
        } catch (Refusal refusal) {
            return refusal.code().json();
        }
    }
}
