package customers.e2e.scenario;

import static customers.e2e.driver.Code.FORBIDDEN;
import static customers.e2e.driver.Code.INVALID_INPUT;
import static customers.e2e.driver.Code.NOT_FOUND;
import static customers.e2e.driver.Code.RATE_LIMITED;
import static customers.e2e.driver.Code.UNAUTHORIZED;
import static customers.e2e.driver.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.driver.Answer;
import customers.e2e.driver.Credential;
import customers.e2e.driver.Json;
import customers.e2e.driver.Operation;
import customers.e2e.driver.Transport;
import customers.e2e.installation.Installation;
import customers.e2e.world.Actor;
import customers.e2e.world.Mailbox;
import customers.e2e.world.Reseller;
import customers.e2e.world.World;
import customers.e2e.world.Worlds;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a person does: comes by invitation, logs in, changes and forgets a password, and is let into one org. */
@EveryDoor
class PersonIT {
    private static final String FIRST = "the first password";
    private static final String SECOND = "the second password";

    private final World world;
    private final Reseller reseller;
    private final String customer;
    private final Mailbox mailbox;

    PersonIT(Transport transport, Worlds worlds, Installation installation) {
        world = worlds.behind(transport);
        reseller = world.reseller("customers", 3, "websites", 3);
        customer = reseller.customer();
        mailbox = new Mailbox(installation, world.name("person").replace(' ', '.') + "@example.com");
    }

    @Test
    void comesByInvitation() {
        String login = invite();
        String member = join(login, "SuperAdmin");
        assertThat(member(member).path("isActive").asBoolean()).isFalse();
        refused(UNAUTHORIZED, () -> login(FIRST));
        String secret = mailbox.secret(1);
        refused(INVALID_INPUT, () -> setPassword(secret, "short"));
        setPassword(secret, FIRST);
        refused(UNAUTHORIZED, () -> setPassword(secret, SECOND));
        assertThat(member(member).path("isActive").asBoolean()).isTrue();

        Answer answer = login(FIRST);
        assertThat(answer.body().path("memberships").path(0).path("memberId").asString())
                .isEqualTo(member);
        Actor person = person(answer);
        assertThat(person.call(Operation.GET_LOGIN).path("email").asString()).isEqualTo(mailbox.address());
        assertThat(person.org(customer).path("id").asString()).isEqualTo(customer);
        refused(FORBIDDEN, () -> person.org(reseller.orgId()));
    }

    @Test
    void changesThePasswordAndEndsTheOtherSessions() {
        join(create(FIRST), "SuperAdmin");
        Actor other = person(login(FIRST));
        Actor person = person(login(FIRST));
        assertThat(person.call(Operation.LIST_SESSIONS).path("total").asLong()).isEqualTo(2);
        refused(INVALID_INPUT, () -> update(person, "password", SECOND));
        refused(FORBIDDEN, () -> update(person, "password", SECOND, "currentPassword", SECOND));
        update(person, "password", SECOND, "currentPassword", FIRST);
        refused(UNAUTHORIZED, () -> other.org(customer));
        refused(UNAUTHORIZED, () -> login(FIRST));
        person(login(SECOND));
        assertThat(person.call(Operation.LIST_SESSIONS).path("total").asLong()).isEqualTo(2);
        person.call(Operation.LOGOUT_EVERYWHERE);
        refused(UNAUTHORIZED, () -> person.call(Operation.GET_LOGIN));
    }

    @Test
    void recoversAForgottenPassword() {
        join(create(FIRST), "SuperAdmin");
        Actor before = person(login(FIRST));
        recover(mailbox.address());
        recover("nobody." + mailbox.address());
        String replaced = mailbox.secret(1);
        recover(mailbox.address());
        String secret = mailbox.secret(2);
        refused(UNAUTHORIZED, () -> setPassword(replaced, SECOND));
        setPassword(secret, SECOND);
        refused(UNAUTHORIZED, () -> before.call(Operation.GET_LOGIN));
        refused(UNAUTHORIZED, () -> login(FIRST));
        login(SECOND);
    }

    @Test
    void isNotGuessed() {
        create(FIRST);
        for (int attempt = 0; attempt < 10; attempt++) {
            refused(UNAUTHORIZED, () -> login("a guess"));
        }
        refused(RATE_LIMITED, () -> login("a guess"));
        refused(RATE_LIMITED, () -> login(FIRST));
    }

    @Test
    void readsTheWebsitesThatWereGranted() {
        String member = join(create(FIRST), "SiteAccess");
        world.master().sell(reseller.orgId(), customer, reseller.plan("websites", 2));
        String granted = website("granted");
        String other = website("other");
        Actor person = person(login(FIRST));
        assertThat(websites(person)).isEmpty();
        refused(NOT_FOUND, () -> grant(member, world.unknownId()));
        grant(member, granted);
        assertThat(websites(person)).containsExactly(granted);
        person.call(Operation.GET_WEBSITE, "orgId", customer, "websiteId", granted);
        refused(FORBIDDEN, () -> person.call(Operation.GET_WEBSITE, "orgId", customer, "websiteId", other));
        refused(FORBIDDEN, () -> person.org(customer));
    }

    private String invite() {
        return id(reseller.admin(), Json.object("email", mailbox.address(), "name", "Invited"));
    }

    private String create(String password) {
        return id(world.master(), Json.object("email", mailbox.address(), "name", "A Person", "password", password));
    }

    private String id(Actor actor, Object login) {
        return actor.call(Operation.CREATE_LOGIN, "orgId", customer, "login", login)
                .path("id")
                .asString();
    }

    private String join(String login, String role) {
        var body = Json.object("loginId", login, "roles", Json.array(role));
        return world.master()
                .call(Operation.CREATE_MEMBER, "orgId", customer, "member", body)
                .path("id")
                .asString();
    }

    private JsonNode member(String member) {
        return reseller.admin().call(Operation.GET_MEMBER, "orgId", customer, "memberId", member);
    }

    private Answer login(String password) {
        var credentials = Json.object("email", mailbox.address(), "password", password);
        return world.door()
                .call(
                        Credential.NONE,
                        Operation.LOGIN,
                        Json.object("realmId", reseller.orgId(), "credentials", credentials));
    }

    private Actor person(Answer login) {
        return new Actor(world.door(), Credential.session(login.session()));
    }

    private static void update(Actor person, Object... changes) {
        person.call(Operation.UPDATE_LOGIN, "login", Json.object(changes));
    }

    private void recover(String email) {
        world.nobody()
                .call(Operation.START_RECOVERY, "realmId", reseller.orgId(), "recovery", Json.object("email", email));
    }

    private void setPassword(String secret, String password) {
        world.nobody().call(Operation.FINISH_RECOVERY, "secret", secret, "password", Json.object("password", password));
    }

    private String website(String name) {
        var body = Json.object("domain", world.name(name).replace(' ', '-') + ".example.com");
        return world.master()
                .call(Operation.CREATE_WEBSITE, "orgId", customer, "website", body)
                .path("id")
                .asString();
    }

    private void grant(String member, String website) {
        var body = Json.object("siteAccesses", Json.array(website));
        reseller.admin().call(Operation.UPDATE_MEMBER, "orgId", customer, "memberId", member, "member", body);
    }

    private List<String> websites(Actor person) {
        return Json.texts(
                        person.call(Operation.LIST_WEBSITES, "orgId", customer).path("items"), "id")
                .toList();
    }
}
