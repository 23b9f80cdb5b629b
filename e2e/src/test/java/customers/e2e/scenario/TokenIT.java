package customers.e2e.scenario;

import static customers.e2e.driver.Code.FORBIDDEN;
import static customers.e2e.driver.Code.INVALID_INPUT;
import static customers.e2e.driver.Code.NOT_FOUND;
import static customers.e2e.driver.Code.UNAUTHORIZED;
import static customers.e2e.driver.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.driver.Credential;
import customers.e2e.driver.Json;
import customers.e2e.driver.Refusal;
import customers.e2e.driver.Transport;
import customers.e2e.installation.Condition;
import customers.e2e.world.Actor;
import customers.e2e.world.Reseller;
import customers.e2e.world.World;
import customers.e2e.world.Worlds;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Access tokens. */
@EveryDoor
class TokenIT {
    private final World world;

    TokenIT(Transport transport, Worlds worlds) {
        world = worlds.behind(transport);
    }

    @Test
    void isShownOnceAndWorks() {
        var reseller = world.reseller("customers", 5);

        var created = reseller.admin().createToken(reseller.orgId(), roles("Support"));

        var secret = created.path("unencryptedToken").asString();
        assertThat(secret)
                .hasSizeGreaterThanOrEqualTo(32)
                .startsWith(created.path("firstFive").asString());
        assertThat(created.path("firstFive").asString()).hasSize(5);
        assertThat(bearer(secret).org(reseller.orgId()).path("id").asString()).isEqualTo(reseller.orgId());
        assertThat(listed(reseller.admin(), reseller.orgId(), created))
                .isEqualTo(Json.object(
                        "id",
                        created.path("id"),
                        "firstFive",
                        created.path("firstFive"),
                        "roles",
                        Json.array("Support")));
    }

    @Test
    void keepsWhatWasSaid() {
        var reseller = world.reseller("customers", 5);
        var expires = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        var body = roles("Business", "Support");
        body.put("tokenExpires", expires.toString());
        body.put("friendlyName", "billing \u2013 live");

        var created = reseller.admin().createToken(reseller.orgId(), body);

        var listed = listed(reseller.admin(), reseller.orgId(), created);
        assertThat(listed.path("friendlyName").asString()).isEqualTo("billing \u2013 live");
        assertThat(listed.path("tokenExpires").asString())
                .isEqualTo(expires.toString().replace("Z", ".000Z"));
        assertThat(listed.path("roles")).containsExactlyInAnyOrderElementsOf(Json.array("Business", "Support"));
    }

    @Test
    void isListedInTheOrderOfCreation() {
        var reseller = world.reseller("customers", 5);
        var customer = reseller.customer();

        var first = reseller.admin().createToken(customer, roles("Support"));
        var second = reseller.admin().createToken(customer, roles("SuperAdmin"));

        assertThat(Json.texts(reseller.admin().tokens(customer), "id"))
                .containsExactly(first.path("id").asString(), second.path("id").asString());
    }

    @Test
    void isRefusedOnceRevoked() {
        var reseller = world.reseller("customers", 5);
        var created = reseller.admin().createToken(reseller.orgId(), roles("SuperAdmin"));
        var bearer = bearer(created.path("unencryptedToken").asString());
        bearer.org(reseller.orgId());

        reseller.admin().revokeToken(reseller.orgId(), created.path("id").asString());

        refused(UNAUTHORIZED, () -> bearer.org(reseller.orgId()));
        assertThat(Json.texts(reseller.admin().tokens(reseller.orgId()), "id"))
                .doesNotContain(created.path("id").asString());
    }

    @Test
    void isRefusedOnceExpired() {
        var reseller = world.reseller("customers", 5);
        var created = shortLived(reseller);
        var bearer = bearer(created.path("unencryptedToken").asString());

        Condition.await(Duration.ofMinutes(1), () -> isUnauthorized(bearer, reseller.orgId()), () -> "it still works");

        assertThat(listed(reseller.admin(), reseller.orgId(), created).has("tokenExpires"))
                .isTrue();
    }

    /** One that was seen to work. A machine that is too slow for that before it expires gets another with twice the time. */
    private JsonNode shortLived(Reseller reseller) {
        for (int seconds = 3; seconds <= 24; seconds *= 2) {
            var expires = Instant.now().plusSeconds(seconds).truncatedTo(ChronoUnit.MILLIS);
            var body = roles("SuperAdmin").put("tokenExpires", expires.toString());
            var created = reseller.admin().createToken(reseller.orgId(), body);
            if (!isUnauthorized(bearer(created.path("unencryptedToken").asString()), reseller.orgId())) {
                return created;
            }
            assertThat(Instant.now()).as("refused before it expired").isAfterOrEqualTo(expires);
        }
        throw new AssertionError("no token was seen to work");
    }

    @Test
    void mayNotExpireInThePast() {
        var reseller = world.reseller("customers", 5);
        var body = roles("Support")
                .put("tokenExpires", Instant.now().minusSeconds(60).toString());

        var refusal = refused(INVALID_INPUT, () -> reseller.admin().createToken(reseller.orgId(), body));

        assertThat(refusal.fields()).containsExactly("tokenExpires");
    }

    @Test
    void mayNotHaveARoleAboveItsCreators() {
        var reseller = world.reseller("customers", 5);

        refused(FORBIDDEN, () -> reseller.admin().createToken(reseller.orgId(), roles("Owner")));
        refused(FORBIDDEN, () -> reseller.admin().createToken(reseller.customer(), roles("Support", "Owner")));
        refused(FORBIDDEN, () -> world.masterAtDoor().createToken(reseller.orgId(), roles("Owner")));
        assertThat(world.owner()
                        .at(world.door())
                        .createToken(reseller.orgId(), roles("Owner"))
                        .has("id"))
                .isTrue();
    }

    @Test
    void needsRoles() {
        var reseller = world.reseller("customers", 5);

        for (var body : List.of(Json.object(), Json.object("roles", Json.array()), roles("Support", "Support"))) {
            var refusal = refused(INVALID_INPUT, () -> reseller.admin().createToken(reseller.orgId(), body));
            assertThat(refusal.fields()).containsExactly("roles");
        }
    }

    @Test
    void isRevokedUnderItsOwnOrgOnly() {
        var reseller = world.reseller("customers", 5);
        var customer = reseller.customer();
        var created = reseller.admin().createToken(customer, roles("Support"));
        var id = created.path("id").asString();

        refused(NOT_FOUND, () -> reseller.admin().revokeToken(reseller.orgId(), id));
        refused(NOT_FOUND, () -> reseller.admin().revokeToken(customer, world.unknownId()));
        assertThat(bearer(created.path("unencryptedToken").asString())
                        .org(customer)
                        .has("id"))
                .isTrue();
        reseller.admin().revokeToken(customer, id);
        refused(NOT_FOUND, () -> reseller.admin().revokeToken(customer, id));
    }

    private Actor bearer(String secret) {
        return new Actor(world.door(), Credential.token(secret));
    }

    private static ObjectNode roles(Object... roles) {
        return Json.object("roles", Json.array(roles));
    }

    private static JsonNode listed(Actor actor, String orgId, JsonNode created) {
        for (var token : actor.tokens(orgId)) {
            if (token.path("id").equals(created.path("id"))) {
                return token;
            }
        }
        throw new AssertionError("the token is not listed");
    }

    private static boolean isUnauthorized(Actor actor, String orgId) {
        try {
            assertThat(actor.org(orgId).has("id")).isTrue();
            return false;
        } catch (Refusal refusal) {
            assertThat(refusal.code()).isEqualTo(UNAUTHORIZED);
            return true;
        }
    }
}
