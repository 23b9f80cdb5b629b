package customers.e2e.access;

import customers.e2e.driver.Json;
import customers.e2e.driver.Refusal;
import customers.e2e.world.Actor;
import customers.e2e.world.Plans;
import customers.e2e.world.Reseller;
import customers.e2e.world.World;

/** An org that deeds are done to, with something of everything that they need. */
record Target(World world, String orgId, String customerId, long planId, long subscriptionId, String tokenId) {
    static Target of(Reseller reseller) {
        var token = reseller.world()
                .master()
                .createToken(reseller.orgId(), Json.object("roles", Json.array("Support")))
                .path("id")
                .asString();
        return new Target(
                reseller.world(),
                reseller.orgId(),
                reseller.customer(),
                reseller.plan("websites", 1),
                reseller.subscriptionId(),
                token);
    }

    static Target unknown(World world) {
        return new Target(world, world.unknownId(), world.unknownId(), 1L << 50, 1L << 50, world.unknownId());
    }

    /** What the actor is answered when it tries: `ok` or the code of the refusal. */
    String answerTo(Actor actor, Deed deed) {
        try {
            perform(actor, deed);
            return Expectation.OK;
        } catch (Refusal refusal) {
            return refusal.code().json();
        }
    }

    private void perform(Actor actor, Deed deed) {
        switch (deed) {
            case READ_ORG -> actor.org(orgId);
            case LIST_CUSTOMERS -> actor.customers(orgId, "recursive", true);
            case LIST_SOLD -> actor.sold(orgId, customerId);
            case READ_SUBSCRIPTION -> actor.subscription(orgId, subscriptionId);
            case LIST_PLANS -> actor.plans(orgId);
            case READ_PLAN -> actor.plan(orgId, planId);
            case LIST_TOKENS -> actor.tokens(orgId);
            case CREATE_TOKEN -> actor.createToken(orgId, Json.object("roles", Json.array("Support")));
            case REVOKE_TOKEN -> actor.revokeToken(orgId, tokenId);
            case CREATE_PLAN -> actor.createPlan(orgId, Plans.of("websites", 1));
            case CREATE_CUSTOMER -> actor.createCustomer(orgId, world.name("Created"));
            case SELL -> actor.sell(orgId, customerId, planId);
            case RENAME -> actor.update(orgId, "name", world.name("Renamed"));
            case SUSPEND -> actor.update(orgId, "status", "suspended");
            case DELETE -> actor.delete(orgId);
        }
    }
}
