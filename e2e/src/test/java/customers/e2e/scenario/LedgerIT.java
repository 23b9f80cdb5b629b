package customers.e2e.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.driver.Json;
import customers.e2e.driver.Operation;
import customers.e2e.driver.Transport;
import customers.e2e.world.Reseller;
import customers.e2e.world.World;
import customers.e2e.world.Worlds;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the ledger of a reseller's subscription tells. */
@EveryDoor
class LedgerIT {
    private final World world;

    LedgerIT(Transport transport, Worlds worlds) {
        world = worlds.behind(transport);
    }

    private static JsonNode ledger(Reseller reseller, Object... query) {
        var request = Json.object("orgId", reseller.orgId(), "subscriptionId", reseller.subscriptionId());
        request.setAll(Json.object(query));
        return reseller.admin()
                .driver()
                .call(reseller.admin().credential(), Operation.LIST_LEDGER, request)
                .body();
    }

    private static List<String> told(JsonNode listing) {
        assertThat(listing.path("total").asInt())
                .isEqualTo(listing.path("items").size());
        return Json.items(listing.path("items")).stream()
                .map(entry -> entry.path("operation").asString() + " "
                        + entry.path("resource").asString() + " "
                        + entry.path("amount").asLong() + " "
                        + entry.path("balance").asLong())
                .toList();
    }

    @Test
    void tellsOfEachDrawAndReturn() {
        var reseller = world.reseller("customers", 5, "websites", 10);
        var customer = reseller.customer();
        long sold = reseller.admin().sell(reseller.orgId(), customer, reseller.plan("websites", 4));
        world.master().call(Operation.DELETE_SUBSCRIPTION, "orgId", customer, "subscriptionId", sold);

        assertThat(told(ledger(reseller)))
                .containsExactly(
                        "customer.create customers 1 1",
                        "subscription.create websites 4 4",
                        "subscription.delete websites -4 0");
        assertThat(told(ledger(reseller, "resource", "websites", "sortOrder", "desc")))
                .containsExactly("subscription.delete websites -4 0", "subscription.create websites 4 4");
        var entries = ledger(reseller).path("items");
        assertThat(entries.path(0).path("causeOrgId").asString()).isEqualTo(customer);
        assertThat(entries.path(1).path("causeSubscriptionId").asLong()).isEqualTo(sold);
        assertThat(entries.path(1).path("actor").asString()).startsWith("token:");
        assertThat(entries.path(1).path("requestId").asString()).isNotBlank();
        assertThat(entries.path(1).has("unlimited")).isFalse();

        var third = entries.path(2).path("createdAt").asString();
        assertThat(told(ledger(reseller, "createdAfter", third))).endsWith("subscription.delete websites -4 0");
        assertThat(told(ledger(
                        reseller,
                        "createdBefore",
                        entries.path(0).path("createdAt").asString())))
                .isEmpty();
    }

    @Test
    void marksAnUnlimitedGrant() {
        var reseller = world.reseller(Json.object(
                "name",
                world.name("Plan"),
                "resources",
                Json.array(Json.object("name", "customers"), Json.object("name", "websites"))));
        reseller.admin()
                .sell(
                        reseller.orgId(),
                        reseller.customer(),
                        world.master()
                                .createPlan(
                                        reseller.orgId(),
                                        Json.object(
                                                "name",
                                                world.name("Plan"),
                                                "resources",
                                                Json.array(Json.object("name", "websites")))));
        var entry = ledger(reseller, "resource", "websites").path("items").path(0);
        assertThat(entry.path("amount").asLong()).isZero();
        assertThat(entry.path("unlimited").asBoolean()).isTrue();
    }

    @Test
    void aRecountAnswersBeforeAndDifference() {
        var reseller = world.reseller("customers", 5);
        reseller.customer();
        var items = reseller.admin()
                .call(Operation.RECOUNT, "orgId", reseller.orgId(), "subscriptionId", reseller.subscriptionId())
                .path("items");
        assertThat(items.path(0))
                .isEqualTo(Json.object("name", "customers", "total", 5L, "usage", 1L, "before", 1L, "difference", 0L));
    }

    @Test
    void whatIsRightIsVerifiedWithoutAFinding() {
        var reseller = world.reseller("customers", 5);
        reseller.customer();
        assertThat(reseller.admin()
                        .call(Operation.VERIFY, "orgId", reseller.orgId())
                        .has("violation"))
                .isFalse();
    }
}
