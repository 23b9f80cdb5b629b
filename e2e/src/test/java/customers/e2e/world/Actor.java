package customers.e2e.world;

import customers.e2e.driver.Credential;
import customers.e2e.driver.Driver;
import customers.e2e.driver.Json;
import customers.e2e.driver.Operation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Somebody with a credential in front of one door. Queries and changes are given as alternating names and values. */
public record Actor(Driver driver, Credential credential) {
    /** The same person in front of another door. */
    public Actor at(Driver other) {
        return new Actor(other, credential);
    }

    /** Any operation, its request as alternating names and values. */
    public JsonNode call(Operation operation, Object... request) {
        return driver.call(credential, operation, Json.object(request)).body();
    }

    /** Creates a customer and answers the new org's id. */
    public String createCustomer(String orgId, String name) {
        return call(Operation.CREATE_CUSTOMER, "orgId", orgId, "customer", Json.object("name", name))
                .path("id")
                .asString();
    }

    /** Sells a plan and answers the new subscription's id. */
    public long sell(String orgId, String customerId, long planId) {
        return sell(orgId, customerId, Json.object("planId", planId));
    }

    /** Sells what the body says and answers the new subscription's id. */
    public long sell(String orgId, String customerId, ObjectNode subscription) {
        return call(Operation.SELL, "orgId", orgId, "customerOrgId", customerId, "subscription", subscription)
                .path("id")
                .asLong();
    }

    /** Lists customers. */
    public JsonNode customers(String orgId, Object... query) {
        return listing(Operation.LIST_CUSTOMERS, Json.object("orgId", orgId), query);
    }

    /** Lists what was sold to a customer. */
    public JsonNode sold(String orgId, String customerId, Object... query) {
        return listing(Operation.LIST_SOLD, Json.object("orgId", orgId, "customerOrgId", customerId), query);
    }

    /** Answers an org. */
    public JsonNode org(String orgId) {
        return call(Operation.GET_ORG, "orgId", orgId);
    }

    /** Changes an org. */
    public void update(String orgId, Object... changes) {
        call(Operation.UPDATE_ORG, "orgId", orgId, "org", Json.object(changes));
    }

    /** Deletes an org. */
    public void delete(String orgId) {
        call(Operation.DELETE_ORG, "orgId", orgId);
    }

    /** Creates a plan and answers its id. */
    public long createPlan(String orgId, ObjectNode plan) {
        return call(Operation.CREATE_PLAN, "orgId", orgId, "plan", plan)
                .path("id")
                .asLong();
    }

    /** Lists plans. */
    public JsonNode plans(String orgId, Object... query) {
        return listing(Operation.LIST_PLANS, Json.object("orgId", orgId), query);
    }

    /** Answers a plan. */
    public JsonNode plan(String orgId, long planId) {
        return call(Operation.GET_PLAN, "orgId", orgId, "planId", planId);
    }

    /** Answers a subscription. */
    public JsonNode subscription(String orgId, long subscriptionId) {
        return call(Operation.GET_SUBSCRIPTION, "orgId", orgId, "subscriptionId", subscriptionId);
    }

    /** Creates a token and answers everything that is said of it this once. */
    public JsonNode createToken(String orgId, ObjectNode token) {
        return call(Operation.CREATE_TOKEN, "orgId", orgId, "accessToken", token);
    }

    /** Lists the tokens of an org. */
    public JsonNode tokens(String orgId) {
        return call(Operation.LIST_TOKENS, "orgId", orgId);
    }

    /** Revokes a token. */
    public void revokeToken(String orgId, String tokenId) {
        call(Operation.REVOKE_TOKEN, "orgId", orgId, "tokenId", tokenId);
    }

    private JsonNode listing(Operation operation, ObjectNode request, Object... query) {
        request.setAll(Json.object(query));
        return driver.call(credential, operation, request).body();
    }
}
