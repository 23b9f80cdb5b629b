package customers.e2e.scenario;

import static customers.e2e.driver.Code.INVALID_INPUT;
import static customers.e2e.driver.Code.UNAUTHORIZED;
import static customers.e2e.driver.Refusals.refused;
import static customers.e2e.installation.Installation.OWNER_EMAIL;
import static customers.e2e.installation.Installation.OWNER_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.driver.Answer;
import customers.e2e.driver.Credential;
import customers.e2e.driver.Json;
import customers.e2e.driver.Operation;
import customers.e2e.driver.Transport;
import customers.e2e.world.Actor;
import customers.e2e.world.World;
import customers.e2e.world.Worlds;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Sessions of the owner's login. */
@EveryDoor
class SessionIT {
    private final World world;

    SessionIT(Transport transport, Worlds worlds) {
        world = worlds.behind(transport);
    }

    @Test
    void answersTheMemberships() {
        var memberships = login(OWNER_EMAIL, OWNER_PASSWORD).body().path("memberships");

        assertThat(memberships).hasSize(1);
        var membership = memberships.path(0);
        assertThat(membership.path("orgId").asString()).isEqualTo(world.masterOrgId());
        assertThat(membership.path("orgName").asString()).isEqualTo("Master");
        assertThat(membership.path("isMasterOrg").asBoolean()).isTrue();
        assertThat(membership.path("roles")).containsExactlyElementsOf(Json.array("Owner"));
        assertThat(membership.path("siteAccessCount").asLong()).isZero();
        assertThat(membership.path("memberId"))
                .isEqualTo(world.master().org(world.masterOrgId()).path("ownerId"));
    }

    @Test
    void isACredentialUntilItIsDeleted() {
        var session = login(OWNER_EMAIL, OWNER_PASSWORD).session();
        var owner = new Actor(world.door(), Credential.session(session));
        assertThat(owner.createCustomer(world.masterOrgId(), world.name("By the owner")))
                .isNotBlank();

        owner.call(Operation.LOGOUT);

        refused(UNAUTHORIZED, () -> owner.org(world.masterOrgId()));
        refused(UNAUTHORIZED, () -> owner.call(Operation.LOGOUT));
    }

    @Test
    void endsAlone() {
        var one = new Actor(
                world.door(),
                Credential.session(login(OWNER_EMAIL, OWNER_PASSWORD).session()));
        var other = new Actor(
                world.door(),
                Credential.session(login(OWNER_EMAIL, OWNER_PASSWORD).session()));

        one.call(Operation.LOGOUT);

        assertThat(other.org(world.masterOrgId()).has("id")).isTrue();
        other.call(Operation.LOGOUT);
    }

    @Test
    void comparesTheEmailWithoutCase() {
        assertThat(login(OWNER_EMAIL.toUpperCase(Locale.ROOT), OWNER_PASSWORD).session())
                .isNotBlank();
    }

    @Test
    void takesTheRealm() {
        var body = Json.object("realmId", world.masterOrgId(), "credentials", creds(OWNER_EMAIL, OWNER_PASSWORD));

        assertThat(world.door().call(Credential.NONE, Operation.LOGIN, body).session())
                .isNotBlank();
    }

    @Test
    void knowsTheLoginInItsOwnRealmOnly() {
        for (var realm :
                new String[] {world.unknownId(), world.reseller("customers", 1).orgId()}) {
            var body = Json.object("realmId", realm, "credentials", creds(OWNER_EMAIL, OWNER_PASSWORD));
            refused(UNAUTHORIZED, () -> world.door().call(Credential.NONE, Operation.LOGIN, body));
        }
    }

    @Test
    void neverTellsWhichWasWrong() {
        var wrongPassword = refused(UNAUTHORIZED, () -> login(OWNER_EMAIL, OWNER_PASSWORD + "x"));
        var nobody = world.name("nobody").replace(' ', '.') + "@example.com";
        var wrongEmail = refused(UNAUTHORIZED, () -> login(nobody, OWNER_PASSWORD));

        assertThat(wrongPassword.getMessage()).isEqualTo(wrongEmail.getMessage());
    }

    @Test
    void needsBothEmailAndPassword() {
        assertThat(refused(INVALID_INPUT, () -> login("", OWNER_PASSWORD)).fields())
                .containsExactly("email");
        assertThat(refused(INVALID_INPUT, () -> login(OWNER_EMAIL, "")).fields())
                .containsExactly("password");
        assertThat(refused(INVALID_INPUT, () -> login(OWNER_EMAIL, "x".repeat(1025)))
                        .fields())
                .containsExactly("password");
    }

    @Test
    void ignoresACredentialThatIsSentAllTheSame() {
        var body = Json.object("credentials", creds(OWNER_EMAIL, OWNER_PASSWORD));

        assertThat(world.door()
                        .call(Credential.token("nonsense"), Operation.LOGIN, body)
                        .session())
                .isNotBlank();
    }

    @Test
    void isNotDeletedByAToken() {
        refused(UNAUTHORIZED, () -> world.masterAtDoor().call(Operation.LOGOUT));
        refused(UNAUTHORIZED, () -> world.nobody().call(Operation.LOGOUT));
    }

    private Answer login(String email, String password) {
        var request = Json.object("credentials", creds(email, password));
        return world.door().call(Credential.NONE, Operation.LOGIN, request);
    }

    private static ObjectNode creds(String email, String password) {
        return Json.object("email", email, "password", password);
    }
}
