package customers.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page of another site can make a browser do that holds a session: read nothing new, and change nothing. */
class CrossSiteTest extends HttpTest {
    private static final String SSO = "/orgs/" + ORG + "/members/" + ORG + "/sso";
    private static final String EVIL = "https://evil.example.org";

    @ParameterizedTest
    @CsvSource({
        "POST,   /orgs/%s/customers,         201",
        "PATCH,  /orgs/%s,                   204",
        "DELETE, /orgs/%s,                   204",
        "DELETE, /api/login/sessions,        200",
        "DELETE, /login/sessions/current,    200",
        "PUT,    /orgs/%s/owner,             200",
        "PUT,    /orgs/%s/plans/1/allowances/ssh, 204",
        "GET,    /orgs/%s/members/%s/sso,    201",
        "POST,   /login/sessions,            200",
        "POST,   /login/password-recovery?secret=x, 200",
        "PUT,    /login/password-recovery,   200"
    })
    void refusesEveryChangeByTheCookie(String method, String path, int success) throws Exception {
        problem(send(fromElsewhere(method, path)), 403, "forbidden");
        assertThat(SERVER.calls()).isEmpty();
        problem(send(change(method, path).header("Origin", EVIL)), 403, "forbidden");
        assertThat(SERVER.calls()).isEmpty();

        assertThat(send(change(method, path).header("Sec-Fetch-Site", "same-origin"))
                        .statusCode())
                .isEqualTo(success);
        assertThat(send(change(method, path).header("Origin", "http://localhost:" + port))
                        .statusCode())
                .isEqualTo(success);
        assertThat(send(change(method, path)).statusCode()).as("no browser").isEqualTo(success);
        assertThat(send(fromElsewhere(method, path).header("Authorization", "Bearer t0ken"))
                        .statusCode())
                .as("a token")
                .isEqualTo(success);
    }

    @Test
    void answersReads() throws Exception {
        assertThat(send(fromElsewhere("GET", CUSTOMERS)).statusCode()).isEqualTo(200);
        assertThat(send(fromElsewhere("HEAD", CUSTOMERS)).statusCode()).isEqualTo(200);
    }

    @Test
    void opensALinkThatComesFromElsewhere() throws Exception {
        assertThat(send(fromElsewhere("GET", "/login/sessions/sso?otp=" + ORG)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void asksForTheCredentialFirst() throws Exception {
        HttpRequest.Builder nobody = anonymous("/orgs/" + ORG).DELETE().header("Sec-Fetch-Site", "cross-site");

        problem(send(nobody), 401, "unauthorized");
    }

    @ParameterizedTest
    @CsvSource({SSO, "/login/sessions/sso?otp=" + ORG})
    void usesNothingUpForALook(String path) throws Exception {
        HttpResponse<String> answer = send(to(path).method("HEAD", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET");
        assertThat(SERVER.calls()).isEmpty();
    }

    @Test
    void grantsNoOtherSiteAnything() throws Exception {
        HttpResponse<String> answer = send(anonymous(CUSTOMERS)
                .header("Origin", EVIL)
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody()));

        assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control"));
    }

    private HttpRequest.Builder fromElsewhere(String method, String path) {
        return change(method, path).header("Sec-Fetch-Site", "cross-site").header("Origin", EVIL);
    }

    private HttpRequest.Builder change(String method, String path) {
        return anonymous(path.replace("%s", ORG))
                .header("Cookie", "id0=s3cret")
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString("{}"));
    }
}
