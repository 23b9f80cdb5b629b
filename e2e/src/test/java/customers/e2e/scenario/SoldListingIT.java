package customers.e2e.scenario;

import static customers.e2e.driver.Code.INVALID_INPUT;
import static customers.e2e.driver.Code.NOT_FOUND;
import static customers.e2e.driver.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.driver.Json;
import customers.e2e.driver.Transport;
import customers.e2e.world.Plans;
import customers.e2e.world.Reseller;
import customers.e2e.world.World;
import customers.e2e.world.Worlds;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** List a customer's subscriptions. */
@EveryDoor
class SoldListingIT {
    private static final Map<Transport, Sales> SALES = new EnumMap<>(Transport.class);

    private final World world;
    private final Reseller reseller;
    private final String customer;
    private final List<Long> sold;

    SoldListingIT(Transport transport, Worlds worlds) {
        world = worlds.behind(transport);
        var sales =
                SALES.computeIfAbsent(transport, door -> new Sales(world.reseller("customers", 10, "websites", 50)));
        reseller = sales.reseller;
        customer = sales.customer;
        sold = sales.sold;
    }

    @Test
    void listsWhatWasSoldInTheOrderOfSale() {
        var listing = list();

        assertThat(ids(listing)).isEqualTo(sold);
        assertThat(listing.path("total").asLong()).isEqualTo(4);
        assertThat(listing.path("items").path(0)).isEqualTo(reseller.admin().subscription(customer, sold.get(0)));
    }

    @Test
    void ordersByThePlansName() {
        assertThat(ids(list("sortBy", "plan"))).containsExactly(sold.get(1), sold.get(3), sold.get(2), sold.get(0));
        assertThat(ids(list("sortBy", "plan", "sortOrder", "desc"))).startsWith(sold.get(0), sold.get(2));
    }

    @Test
    void ordersByTheParties() {
        assertThat(ids(list("sortBy", "subscriberId"))).containsExactlyElementsOf(sold);
        assertThat(ids(list("sortBy", "vendorId"))).containsExactlyElementsOf(sold);
    }

    @Test
    void pages() {
        assertThat(ids(list("offset", 1, "limit", 2))).containsExactly(sold.get(1), sold.get(2));
        assertThat(list("offset", 1, "limit", 2).path("total").asLong()).isEqualTo(4);
        assertThat(ids(list("offset", 4))).isEmpty();
        assertThat(ids(list("sortOrder", "desc", "limit", 1))).containsExactly(sold.get(3));
    }

    @Test
    void isEmptyForACustomerWithoutSubscriptions() {
        assertThat(reseller.admin().sold(reseller.orgId(), reseller.customer()))
                .isEqualTo(Json.object("items", Json.array(), "total", 0L));
    }

    @Test
    void leavesOutWhatOthersSold() {
        var below = reseller.reseller("customers", 3, "websites", 5);
        var grandchild = below.customer();
        world.master().sell(below.orgId(), grandchild, below.plan("websites", 1));

        assertThat(ids(reseller.admin().sold(reseller.orgId(), below.orgId()))).containsExactly(below.subscriptionId());
        assertThat(below.admin().sold(below.orgId(), grandchild).path("total").asLong())
                .isEqualTo(1);
    }

    @Test
    void knowsOnlyTheOrgsOwnDirectCustomers() {
        var below = reseller.reseller("customers", 3);
        var grandchild = below.customer();
        var stranger = world.reseller("customers", 3).customer();

        refused(NOT_FOUND, () -> reseller.admin().sold(reseller.orgId(), grandchild));
        refused(NOT_FOUND, () -> reseller.admin().sold(reseller.orgId(), stranger));
        refused(NOT_FOUND, () -> reseller.admin().sold(reseller.orgId(), world.unknownId()));
        refused(NOT_FOUND, () -> reseller.admin().sold(reseller.orgId(), reseller.orgId()));
    }

    @ParameterizedTest
    @CsvSource({"offset, -1", "limit, 0", "limit, 1001"})
    void refusesNumbersOutOfBounds(String parameter, long value) {
        var refusal = refused(INVALID_INPUT, () -> list(parameter, value));

        assertThat(refusal.fields()).containsExactly(parameter);
    }

    private JsonNode list(Object... query) {
        return reseller.admin().sold(reseller.orgId(), customer, query);
    }

    private static List<Long> ids(JsonNode listing) {
        return Json.texts(listing.path("items"), "id").map(Long::valueOf).toList();
    }

    /** Four subscriptions to three plans, whose names are in another order than their ids. */
    private static final class Sales {
        private final Reseller reseller;
        private final String customer;
        private final List<Long> sold;

        Sales(Reseller reseller) {
            this.reseller = reseller;
            customer = reseller.customer();
            var zebra = plan("zebra");
            var apple = plan("Apple");
            var mango = plan("mango");
            sold = List.of(sell(zebra), sell(apple), sell(mango), sell(apple));
        }

        private long plan(String name) {
            return reseller.world().master().createPlan(reseller.orgId(), Plans.named(name, "websites", 1));
        }

        private long sell(long plan) {
            return reseller.world().master().sell(reseller.orgId(), customer, plan);
        }
    }
}
