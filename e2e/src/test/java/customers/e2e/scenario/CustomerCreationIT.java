package customers.e2e.scenario;

import static customers.e2e.driver.Code.ALREADY_EXISTS;
import static customers.e2e.driver.Code.FORBIDDEN;
import static customers.e2e.driver.Code.INVALID_INPUT;
import static customers.e2e.driver.Code.QUOTA_EXCEEDED;
import static customers.e2e.driver.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.driver.Json;
import customers.e2e.driver.Operation;
import customers.e2e.driver.Transport;
import customers.e2e.world.World;
import customers.e2e.world.Worlds;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Create customer. */
@EveryDoor
class CustomerCreationIT {
    private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private final World world;

    CustomerCreationIT(Transport transport, Worlds worlds) {
        world = worlds.behind(transport);
    }

    @Test
    void createsAnActiveOrgBelowTheReseller() {
        var reseller = world.reseller("customers", 5);
        var name = world.name("Fresh");

        var id = reseller.admin().createCustomer(reseller.orgId(), name);

        assertThat(id).matches(UUID);
        var org = reseller.admin().org(id);
        assertThat(org.path("id").asString()).isEqualTo(id);
        assertThat(org.path("parentId").asString()).isEqualTo(reseller.orgId());
        assertThat(org.path("name").asString()).isEqualTo(name);
        assertThat(org.path("status").asString()).isEqualTo("active");
        assertThat(org.path("subscriptionsCount").asLong()).isZero();
        assertThat(org.path("websitesCount").asLong()).isZero();
        assertThat(org.path("locale").asString()).isEqualTo("en");
        assertThat(org.path("createdAt").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(org.has("suspendedBy")).isFalse();
        assertThat(org.has("owner")).isFalse();
    }

    @Test
    void drawsOneCustomer() {
        var reseller = world.reseller("customers", 5);

        reseller.admin().createCustomer(reseller.orgId(), world.name("Drawn"));

        assertThat(reseller.usage("customers")).isEqualTo(1);
    }

    @Test
    void drawsNothingBelowTheMasterOrg() {
        var id = world.masterAtDoor().createCustomer(world.masterOrgId(), world.name("Free"));

        assertThat(world.master().org(id).path("parentId").asString()).isEqualTo(world.masterOrgId());
    }

    @Test
    void refusesWhenNoCustomersAreLeftAndSaysWhoseSubscriptionRanOut() {
        var reseller = world.reseller("customers", 1);
        reseller.customer();

        var refusal =
                refused(QUOTA_EXCEEDED, () -> reseller.admin().createCustomer(reseller.orgId(), world.name("Second")));

        assertThat(refusal.violations())
                .containsExactly(Json.object(
                        "resource",
                        "customers",
                        "requested",
                        1L,
                        "available",
                        0L,
                        "orgId",
                        reseller.orgId(),
                        "subscriptionId",
                        reseller.subscriptionId()));
        assertThat(reseller.usage("customers")).isEqualTo(1);
        assertThat(reseller.admin().customers(reseller.orgId()).path("total").asLong())
                .isEqualTo(1);
    }

    @Test
    void drawsFromAnUnlimitedGrantWithoutEnd() {
        var reseller = world.reseller("customers", null);

        reseller.admin().createCustomer(reseller.orgId(), world.name("One"));
        reseller.admin().createCustomer(reseller.orgId(), world.name("Two"));

        assertThat(reseller.admin().customers(reseller.orgId()).path("total").asLong())
                .isEqualTo(2);
    }

    @Test
    void refusesAnOrgThatIsNoReseller() {
        var reseller = world.reseller("customers", 5);
        var customer = reseller.customer();
        var ordinary = world.actor(customer, "SuperAdmin");

        refused(FORBIDDEN, () -> ordinary.createCustomer(customer, world.name("Below")));
        refused(FORBIDDEN, () -> reseller.admin().createCustomer(customer, world.name("Below")));
        refused(FORBIDDEN, () -> world.masterAtDoor().createCustomer(customer, world.name("Below")));
    }

    @Test
    void drawsFromTheOrgEvenWhenAnAncestorActs() {
        var reseller = world.reseller("customers", 2);

        world.masterAtDoor().createCustomer(reseller.orgId(), world.name("By the master"));

        assertThat(reseller.usage("customers")).isEqualTo(1);
    }

    @Test
    void trimsTheName() {
        var reseller = world.reseller("customers", 5);
        var name = world.name("Trimmed");

        var id = reseller.admin().createCustomer(reseller.orgId(), "  " + name + "   ");

        assertThat(reseller.admin().org(id).path("name").asString()).isEqualTo(name);
    }

    @Test
    void takesOneTo255Characters() {
        var reseller = world.reseller("customers", 5);
        var longest = "\u4e2d".repeat(255);
        var emoji = "\ud83d\udc27".repeat(255);

        assertThat(nameOf(reseller.admin().createCustomer(reseller.orgId(), "x")))
                .isEqualTo("x");
        assertThat(nameOf(reseller.admin().createCustomer(reseller.orgId(), longest)))
                .isEqualTo(longest);
        assertThat(nameOf(reseller.admin().createCustomer(reseller.orgId(), emoji)))
                .isEqualTo(emoji);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "   ", "a\u0000b", "a\nb", "\ta\u007f", "a\u0085b"})
    void refusesAnEmptyNameAndControlCharacters(String name) {
        var reseller = world.reseller("customers", 5);

        var refusal = refused(INVALID_INPUT, () -> reseller.admin().createCustomer(reseller.orgId(), name));

        assertThat(refusal.fields()).containsExactly("name");
        assertThat(reseller.usage("customers")).isZero();
    }

    @Test
    void refuses256Characters() {
        var reseller = world.reseller("customers", 5);

        var refusal = refused(INVALID_INPUT, () -> reseller.admin().createCustomer(reseller.orgId(), "x".repeat(256)));

        assertThat(refusal.fields()).containsExactly("name");
    }

    @Test
    void refusesAMissingName() {
        var reseller = world.reseller("customers", 5);

        var refusal = refused(
                INVALID_INPUT,
                () -> reseller.admin()
                        .call(Operation.CREATE_CUSTOMER, "orgId", reseller.orgId(), "customer", Json.object()));

        assertThat(refusal.fields()).containsExactly("name");
    }

    @Test
    void refusesATakenNameWithoutCase() {
        var reseller = world.reseller("customers", 5);
        var name = world.name("T\u00e4ken");
        reseller.admin().createCustomer(reseller.orgId(), name);

        refused(ALREADY_EXISTS, () -> reseller.admin().createCustomer(reseller.orgId(), name));
        refused(
                ALREADY_EXISTS,
                () -> reseller.admin().createCustomer(reseller.orgId(), " " + name.toUpperCase(Locale.ROOT) + " "));
        assertThat(reseller.usage("customers")).isEqualTo(1);
    }

    @Test
    void tellsNamesApartThatDifferInMoreThanCase() {
        var reseller = world.reseller("customers", 5);

        reseller.admin().createCustomer(reseller.orgId(), "Muller");
        reseller.admin().createCustomer(reseller.orgId(), "M\u00fcller");
        reseller.admin().createCustomer(reseller.orgId(), "Mul ler");

        assertThat(reseller.usage("customers")).isEqualTo(3);
    }

    @Test
    void takesANameThatIsTakenElsewhere() {
        var name = world.name("Shared");
        var one = world.reseller("customers", 5);
        var other = world.reseller("customers", 5);

        one.admin().createCustomer(one.orgId(), name);
        other.admin().createCustomer(other.orgId(), name);

        assertThat(other.usage("customers")).isEqualTo(1);
    }

    @Test
    void takesTheNameOfADeletedCustomer() {
        var reseller = world.reseller("customers", 5);
        var name = world.name("Again");
        reseller.admin().delete(reseller.admin().createCustomer(reseller.orgId(), name));

        reseller.admin().createCustomer(reseller.orgId(), name);

        assertThat(reseller.usage("customers")).isEqualTo(1);
    }

    private String nameOf(String orgId) {
        return world.master().org(orgId).path("name").asString();
    }
}
