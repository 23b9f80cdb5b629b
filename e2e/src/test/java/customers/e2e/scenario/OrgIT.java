package customers.e2e.scenario;

import static customers.e2e.driver.Code.ALREADY_EXISTS;
import static customers.e2e.driver.Code.INVALID_INPUT;
import static customers.e2e.driver.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.driver.Json;
import customers.e2e.driver.Operation;
import customers.e2e.driver.Transport;
import customers.e2e.installation.Installation;
import customers.e2e.world.World;
import customers.e2e.world.Worlds;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Get and change an org. Its suspension: {@link SuspensionIT}; its end: {@link DeletionIT}. */
@EveryDoor
class OrgIT {
    private final World world;

    OrgIT(Transport transport, Worlds worlds) {
        world = worlds.behind(transport);
    }

    @Test
    void answersTheMasterOrg() {
        var master = world.masterAtDoor().org(world.masterOrgId());

        assertThat(master.path("name").asString()).isEqualTo("Master");
        assertThat(master.has("parentId")).isFalse();
        assertThat(master.path("status").asString()).isEqualTo("active");
        assertThat(master.path("ownerEmail").asString()).isEqualTo(Installation.OWNER_EMAIL);
        assertThat(master.has("ownerId")).isTrue();
        assertThat(master.has("ownerLoginId")).isTrue();
    }

    @Test
    void changesTheNameAndNothingElse() {
        var reseller = world.reseller("customers", 5);
        var customer = reseller.customer();
        var before = reseller.admin().org(customer);

        reseller.admin().update(customer, "name", "  Renamed  ");

        assertThat(reseller.admin().org(customer)).isEqualTo(with(before, "name", "Renamed"));
    }

    @Test
    void changesLocaleAndWebhook() {
        var customer = world.reseller("customers", 5).customer();
        var master = world.masterAtDoor();

        master.update(customer, "locale", "pt-BR", "slackNotificationWebhookUrl", "https://hooks.example.com/a?b=c");
        assertThat(master.org(customer).path("locale").asString()).isEqualTo("pt-BR");
        assertThat(master.org(customer).path("slackNotificationWebhookUrl").asString())
                .isEqualTo("https://hooks.example.com/a?b=c");

        master.update(customer, "slackNotificationWebhookUrl", "");
        assertThat(master.org(customer).has("slackNotificationWebhookUrl")).isFalse();
        assertThat(master.org(customer).path("locale").asString()).isEqualTo("pt-BR");
    }

    @Test
    void changesNothingWhenNothingIsGiven() {
        var customer = world.reseller("customers", 5).customer();
        var before = world.masterAtDoor().org(customer);

        world.masterAtDoor().update(customer);

        assertThat(world.masterAtDoor().org(customer)).isEqualTo(before);
    }

    @Test
    void refusesATakenNameButNotTheOrgsOwn() {
        var reseller = world.reseller("customers", 5);
        var taken = world.name("Taken");
        reseller.admin().createCustomer(reseller.orgId(), taken);
        var customer = reseller.admin().createCustomer(reseller.orgId(), world.name("Other"));
        var own = reseller.admin().org(customer).path("name").asString();

        refused(ALREADY_EXISTS, () -> reseller.admin().update(customer, "name", taken.toLowerCase(Locale.ROOT)));
        reseller.admin().update(customer, "name", own.toUpperCase(Locale.ROOT));

        assertThat(reseller.admin().org(customer).path("name").asString()).isEqualTo(own.toUpperCase(Locale.ROOT));
    }

    @Test
    void freesTheOldName() {
        var reseller = world.reseller("customers", 5);
        var name = world.name("Left");
        reseller.admin().update(reseller.admin().createCustomer(reseller.orgId(), name), "name", world.name("New"));

        assertThat(reseller.admin().createCustomer(reseller.orgId(), name)).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\u0007b"})
    void refusesAnImpossibleName(String name) {
        var customer = world.reseller("customers", 5).customer();

        var refusal = refused(INVALID_INPUT, () -> world.masterAtDoor().update(customer, "name", name));

        assertThat(refusal.fields()).containsExactly("name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "e", "en_US", "en-", "x y", "englishlanguage"})
    void refusesAnImpossibleLocale(String locale) {
        var customer = world.reseller("customers", 5).customer();

        var refusal = refused(INVALID_INPUT, () -> world.masterAtDoor().update(customer, "locale", locale));

        assertThat(refusal.fields()).containsExactly("locale");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://hooks.example.com", "javascript:alert(1)", "hooks", "https://a b"})
    void refusesAWebhookThatIsNotHttps(String url) {
        var customer = world.reseller("customers", 5).customer();

        var refusal =
                refused(INVALID_INPUT, () -> world.masterAtDoor().update(customer, "slackNotificationWebhookUrl", url));

        assertThat(refusal.fields()).containsExactly("slackNotificationWebhookUrl");
    }

    @Test
    void refusesToDeleteByPatchAndToSayTwoThingsAtOnce() {
        var customer = world.reseller("customers", 5).customer();
        var master = world.masterAtDoor();

        refused(INVALID_INPUT, () -> master.update(customer, "status", "deleted"));
        refused(INVALID_INPUT, () -> master.update(customer, "status", "active", "isSuspended", true));
        refused(INVALID_INPUT, () -> master.update(customer, "status", "suspended", "isSuspended", false));

        assertThat(master.call(Operation.GET_ORG, "orgId", customer)
                        .path("status")
                        .asString())
                .isEqualTo("active");
    }

    private static JsonNode with(JsonNode org, String name, String value) {
        var changed = Json.object();
        org.properties().forEach(property -> changed.set(property.getKey(), property.getValue()));
        return changed.put(name, value);
    }
}
