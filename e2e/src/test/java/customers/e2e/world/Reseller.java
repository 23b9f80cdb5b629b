package customers.e2e.world;

import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.driver.Operation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An org with a reseller subscription, and a SuperAdmin of its own in front of the door under test. */
public record Reseller(World world, String orgId, String parentId, long subscriptionId, Actor admin) {
    /** A new customer with a name of its own. */
    public String customer() {
        return world.master().createCustomer(orgId, world.name("Customer"));
    }

    /** A new plan of this org. */
    public long plan(Object... namesAndTotals) {
        return world.master().createPlan(orgId, Plans.of(namesAndTotals));
    }

    /** A new reseller below this one. */
    public Reseller reseller(Object... namesAndTotals) {
        return reseller(Plans.of(namesAndTotals));
    }

    /** A new reseller below this one that holds this plan. */
    public Reseller reseller(ObjectNode plan) {
        return world.resellerBelow(orgId, plan);
    }

    /** What is used of a resource of the reseller subscription, as the API says. */
    public long usage(String resource) {
        for (var used : subscription().path("resources")) {
            if (used.path("name").asString().equals(resource)) {
                return used.path("usage").asLong();
            }
        }
        throw new AssertionError("no " + resource + " in subscription " + subscriptionId);
    }

    /** The reseller subscription. */
    public JsonNode subscription() {
        return world.master().subscription(orgId, subscriptionId);
    }

    /** Suspends this org in the master org's name. */
    public void suspend() {
        world.master().update(orgId, "status", "suspended");
        assertThat(world.master()
                        .call(Operation.GET_ORG, "orgId", orgId)
                        .path("status")
                        .asString())
                .isEqualTo("suspended");
    }
}
