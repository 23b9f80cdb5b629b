package customers.e2e.scenario;

import static customers.e2e.driver.Code.ALREADY_EXISTS;
import static customers.e2e.driver.Code.INVALID_INPUT;
import static customers.e2e.driver.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.driver.Json;
import customers.e2e.driver.Operation;
import customers.e2e.driver.Transport;
import customers.e2e.world.Reseller;
import customers.e2e.world.World;
import customers.e2e.world.Worlds;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Finding by what integrators know: external ids, the owner's email, the beginning of a name. */
@EveryDoor
class LookupIT {
    private final World world;
    private Reseller reseller;

    LookupIT(Transport transport, Worlds worlds) {
        world = worlds.behind(transport);
    }

    @BeforeEach
    void openShop() {
        reseller = world.reseller("customers", 20, "websites", 20);
    }

    private String create(String name, String externalId) {
        return reseller.admin()
                .call(
                        Operation.CREATE_CUSTOMER,
                        "orgId",
                        reseller.orgId(),
                        "customer",
                        Json.object("name", name, "externalId", externalId))
                .path("id")
                .asString();
    }

    private List<String> find(Object... query) {
        var items = reseller.admin().customers(reseller.orgId(), query).path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(org -> org.path("id").asString())
                .toList();
    }

    @Test
    void findsACustomerByItsExternalId() {
        var customer = create(world.name("Known"), "crm 7/ä");

        assertThat(reseller.admin().org(customer).path("externalId").asString()).isEqualTo("crm 7/ä");
        assertThat(find("externalId", "crm 7/ä")).containsExactly(customer);
        assertThat(find("externalId", "crm 7/Ä")).isEmpty();
        assertThat(reseller.admin().org(reseller.customer()).has("externalId")).isFalse();
    }

    @Test
    void refusesASecondOneWithTheExternalId() {
        create(world.name("Known"), "crm-7");

        refused(ALREADY_EXISTS, () -> create(world.name("Known"), "crm-7"));
        assertThat(reseller.usage("customers")).isEqualTo(1);
    }

    @Test
    void findsASubscriptionByItsExternalId() {
        var customer = reseller.customer();
        var plan = reseller.plan("websites", 1);
        var sale = Json.object("planId", plan, "externalId", "line-1");
        var sold = reseller.admin().sell(reseller.orgId(), customer, sale);
        reseller.admin().sell(reseller.orgId(), customer, plan);

        assertThat(reseller.admin()
                        .subscription(customer, sold)
                        .path("externalId")
                        .asString())
                .isEqualTo("line-1");
        var found = reseller.admin().sold(reseller.orgId(), customer, "externalId", "line-1");
        assertThat(found.path("total").asLong()).isEqualTo(1);
        assertThat(found.path("items").path(0).path("id").asLong()).isEqualTo(sold);
        var held = reseller.admin().call(Operation.LIST_SUBSCRIPTIONS, "orgId", customer, "externalId", "line-1");
        assertThat(held.path("total").asLong()).isEqualTo(1);
        refused(ALREADY_EXISTS, () -> reseller.admin().sell(reseller.orgId(), customer, sale));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " x"})
    void refusesAnExternalIdThatIsNone(String externalId) {
        var refusal = refused(INVALID_INPUT, () -> create(world.name("Known"), externalId));

        assertThat(refusal.violations())
                .extracting(violation -> violation.path("field").asString())
                .containsExactly("externalId");
    }

    @Test
    void findsByTheOwnerAndByHowNamesAndEmailsBegin() {
        var acme = create("acme 100%", "1");
        var acorn = create("Acorn", "2");
        var email = own(acme, "Anna." + world.name("").strip() + "@example.com");

        assertThat(find("ownerEmail", email.toUpperCase(Locale.ROOT))).containsExactly(acme);
        assertThat(find("ownerEmail", "anna")).isEmpty();
        assertThat(find("search", "AC")).containsExactly(acme, acorn);
        assertThat(find("search", "aco", "status", "active")).containsExactly(acorn);
        assertThat(find("search", "anna.")).containsExactly(acme);
        assertThat(find("search", "%")).isEmpty();
        assertThat(find("search", "acme 100%")).containsExactly(acme);
        assertThat(find("search", "", "sortBy", "name", "sortOrder", "desc")).containsExactly(acorn, acme);
        assertThat(find("recursive", true, "search", "ac", "limit", 1, "offset", 1))
                .containsExactly(acorn);
    }

    private String own(String org, String email) {
        ObjectNode login = Json.object("email", email, "name", "Anna");
        var person = world.master()
                .call(Operation.CREATE_LOGIN, "orgId", org, "login", login)
                .path("id");
        var member = Json.object("loginId", person, "roles", Json.array("Owner"));
        world.master().call(Operation.CREATE_MEMBER, "orgId", org, "member", member);
        return email;
    }
}
