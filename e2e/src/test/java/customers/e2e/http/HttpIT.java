package customers.e2e.http;

import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.driver.Code;
import customers.e2e.driver.Credential;
import customers.e2e.driver.Json;
import customers.e2e.driver.Operation;
import customers.e2e.driver.RestAnswer;
import customers.e2e.driver.RestDriver;
import customers.e2e.driver.RestRefusal;
import customers.e2e.driver.Transport;
import customers.e2e.installation.Installation;
import customers.e2e.world.SharedInstallation;
import customers.e2e.world.World;
import customers.e2e.world.Worlds;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** The conventions of the contract that only HTTP has. */
@ExtendWith(SharedInstallation.class)
class HttpIT {
    private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private final World world;
    private final RestDriver rest;
    private final RestDriver prefixed;
    private final Credential token;

    HttpIT(Installation installation, Worlds worlds) {
        world = worlds.behind(Transport.REST);
        rest = (RestDriver) world.door();
        prefixed = new RestDriver(URI.create(installation.http() + "/api"));
        token = world.master().credential();
    }

    @Test
    void answersTheSameBelowApi() {
        var reseller = world.reseller("customers", 5, "websites", 5);
        var customer = reseller.customer();
        for (var path : List.of(
                "/version",
                "/status",
                "/servers",
                "/orgs/" + customer,
                "/orgs/" + reseller.orgId() + "/customers?limit=1&sortOrder=desc",
                "/orgs/" + reseller.orgId() + "/customers/" + customer + "/subscriptions",
                "/orgs/" + reseller.orgId() + "/plans",
                "/orgs/" + reseller.orgId() + "/subscriptions/" + reseller.subscriptionId())) {
            assertThat(get(prefixed, path).body())
                    .as(path)
                    .isEqualTo(get(rest, path).body());
        }
        var created = prefixed.call(
                token,
                Operation.CREATE_CUSTOMER,
                Json.object("orgId", reseller.orgId(), "customer", Json.object("name", "Prefixed")));
        prefixed.call(
                token, Operation.DELETE_ORG, Json.object("orgId", created.body().path("id")));
        assertThat(RestRefusal.read(get(prefixed, "/nowhere")).code()).isEqualTo(Code.NOT_FOUND);
        assertThat(get(rest, "/api/api/version").status()).isEqualTo(404);
    }

    @Test
    void echoesOrMakesTheRequestId() {
        for (var path : List.of("/version", "/nowhere", "/orgs/x")) {
            var request =
                    rest.to(token, path).header("X-Request-Id", "billing-4711").build();
            var echoed = rest.send(request);
            assertThat(echoed.header("X-Request-Id")).as(path).isEqualTo("billing-4711");
            assertThat(echoed.success()
                            || echoed.json().path("requestId").asString().equals("billing-4711"))
                    .as("%s", echoed)
                    .isTrue();
            assertThat(get(rest, path).header("X-Request-Id")).as(path).matches(UUID);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/nowhere", "/orgs", "/orgs/", "/api", "/orgs/x/y/z", "/version/x", "/actuator/health"})
    void knowsNoOtherAddress(String path) {
        var answer = get(rest, path);

        assertThat(answer.status()).as("%s", answer).isEqualTo(404);
        assertThat(RestRefusal.read(answer).code()).isEqualTo(Code.NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /version, GET",
        "DELETE, /servers, GET POST",
        "PATCH, /orgs/%s/customers, GET POST",
        "POST, /orgs/%s, DELETE GET PATCH",
        "GET, /login/sessions/current, DELETE"
    })
    void refusesAnotherMethodAndSaysWhichThereAre(String method, String path, String allowed) {
        var request = rest.to(token, path.formatted(world.masterOrgId()))
                .method(method, BodyPublishers.ofString("{}"))
                .header("Content-Type", "application/json")
                .build();

        var answer = rest.send(request);

        assertThat(answer.status()).isEqualTo(405);
        assertThat(RestRefusal.read(answer).code()).isEqualTo(Code.INVALID_INPUT);
        assertThat(Arrays.stream(answer.header("Allow").split(", ?", -1))).contains(allowed.split(" "));
    }

    @Test
    void refusesToSpeakAnythingButJson() {
        var request =
                rest.to(token, "/version").setHeader("Accept", "text/html").build();

        var answer = rest.send(request);

        assertThat(answer.status()).isEqualTo(406);
        assertThat(RestRefusal.read(answer).code()).isEqualTo(Code.INVALID_INPUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*/*", "application/*", "application/json;q=0.5, text/html", "application/json; charset=utf-8"})
    void speaksToWhoeverTakesJson(String accept) {
        var request = rest.to(token, "/version").setHeader("Accept", accept).build();

        assertThat(rest.send(request).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json; charset=utf-8", "application/json;charset=UTF-8"})
    void takesJsonHoweverItIsCalled(String type) {
        var request = rest.to(token, "/orgs/" + world.masterOrgId() + "/customers")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(
                        Json.object("name", world.name("Typed \u00e9\u4e2d")).toString()))
                .build();

        var answer = rest.send(request);

        assertThat(answer.status()).isEqualTo(201);
        var name = world.master()
                .org(answer.json().path("id").asString())
                .path("name")
                .asString();
        assertThat(name).startsWith("Typed \u00e9\u4e2d");
    }

    @Test
    void setsACookieThatScriptsCannotReadAndOtherSitesCannotSend() {
        var cookie = login().header("Set-Cookie");
        var attributes = Arrays.stream(cookie.split("; ?", -1)).skip(1).toList();

        assertThat(cookie).matches("id0=[^;]{20,};.*");
        assertThat(attributes).contains("HttpOnly", "SameSite=Lax", "Path=/").doesNotContain("Secure");
        assertThat(login().body()).doesNotContain(cookie.substring(4, cookie.indexOf(';')));
    }

    @Test
    void takesTheCookieAwayWithTheSession() {
        var cookie = login().header("Set-Cookie");
        var session = Credential.session(cookie.substring(4, cookie.indexOf(';')));

        var answer =
                rest.send(rest.to(session, "/login/sessions/current").DELETE().build());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Set-Cookie")).matches("id0=(\"\")?;.*Max-Age=0.*");
    }

    @Test
    void acceptsEitherCredentialWhenTheOtherIsBad() {
        var cookie = login().header("Set-Cookie");
        var good = cookie.substring(0, cookie.indexOf(';'));
        var path = "/orgs/" + world.masterOrgId();

        assertThat(status(path, "Bearer nonsense", good)).isEqualTo(200);
        assertThat(status(path, "Bearer " + Installation.TOKEN, "id0=nonsense")).isEqualTo(200);
        assertThat(status(path, "Bearer nonsense", "id0=nonsense")).isEqualTo(401);
        assertThat(status(path, "Basic bm9ib2R5Og==", "other=x")).isEqualTo(401);
        assertThat(status(path, "Bearer", "id0=")).isEqualTo(401);
        assertThat(status(path, "bearer " + Installation.TOKEN, "other=x")).isEqualTo(200);
    }

    @Test
    void namesFieldsAndWordsAsItsCallersDo() {
        var customer = world.reseller("customers", 5).customer();

        assertThat(detailOf(customer, Json.object("slackNotificationWebhookUrl", "hooks")))
                .contains("slackNotificationWebhookUrl")
                .doesNotContain("slack_notification", "org.");
        assertThat(detailOf(customer, Json.object("status", "deleted")))
                .contains("status")
                .doesNotContain("[3]", "LIFECYCLE");
    }

    private String detailOf(String orgId, ObjectNode change) {
        var answer = rest.send(rest.request(token, Operation.UPDATE_ORG, Json.object("orgId", orgId, "org", change)));
        assertThat(RestRefusal.read(answer).code()).isEqualTo(Code.INVALID_INPUT);
        return answer.json().path("detail").asString();
    }

    private int status(String path, String authorization, String cookie) {
        var request = rest.to(Credential.NONE, path)
                .header("Authorization", authorization)
                .header("Cookie", cookie)
                .build();
        var answer = rest.send(request);
        if (!answer.success()) {
            RestRefusal.read(answer);
        }
        return answer.status();
    }

    private RestAnswer login() {
        var creds = Json.object("email", Installation.OWNER_EMAIL, "password", Installation.OWNER_PASSWORD);
        return rest.send(rest.request(Credential.NONE, Operation.LOGIN, Json.object("credentials", creds)));
    }

    private RestAnswer get(RestDriver driver, String path) {
        return driver.send(driver.to(token, path).build());
    }
}
