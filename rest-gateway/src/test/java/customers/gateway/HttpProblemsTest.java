package customers.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What HTTP itself can be got wrong in, up to the sizes. */
class HttpProblemsTest extends HttpTest {
    private static final int MEBIBYTE = 1 << 20;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/nothing",
                "/error",
                "/api",
                "/api/error",
                "/orgs",
                "/version/",
                "/favicon.ico",
                "/actuator/health",
                "/index.html",
                "/api/api/version"
            })
    void knowsNoOtherPath(String path) throws Exception {
        problem(send(to(path)), 404, "not_found");
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/version,GET",
        "PUT,/orgs/x/customers,GET POST",
        "GET,/login/sessions/current,DELETE",
        "BREW,/api/orgs/x,GET PATCH DELETE"
    })
    void namesTheMethodsThatThereAre(String method, String path, String allowed) throws Exception {
        HttpResponse<String> answer = send(to(path).method(method, BodyPublishers.noBody()));

        problem(answer, 405, "invalid_input");
        assertThat(answer.headers().firstValue("Allow").orElseThrow().split(", *"))
                .containsExactlyInAnyOrder(allowed.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "image/*", "application/xml", "nonsense"})
    void answersJsonOnly(String accept) throws Exception {
        problem(send(to(CUSTOMERS).header("Accept", accept)), 406, "invalid_input");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/*", "application/json", "text/html, application/json;q=0.1"})
    void answersWhoTakesJson(String accept) throws Exception {
        assertThat(send(to(CUSTOMERS).header("Accept", accept)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/json;charset=utf-16",
                "application/json; charset=nonsense",
                "multipart/form-data;boundary=x",
                "json"
            })
    void readsJsonOnly(String type) throws Exception {
        problem(
                send(to(CUSTOMERS).header("Content-Type", type).POST(BodyPublishers.ofString("{\"name\":\"a\"}"))),
                415,
                "invalid_input");
    }

    @Test
    void readsNoBodyWithoutATypeOrWithACoding() throws Exception {
        problem(send(to(CUSTOMERS).POST(BodyPublishers.ofString("{\"name\":\"a\"}"))), 415, "invalid_input");
        problem(send(post(CUSTOMERS, "{\"name\":\"a\"}").header("Content-Encoding", "gzip")), 415, "invalid_input");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "application/json; charset=UTF-8", "Application/JSON;charset=\"utf-8\""})
    void readsJsonInUtf8(String type) throws Exception {
        assertThat(send(to(CUSTOMERS).header("Content-Type", type).POST(BodyPublishers.ofString("{\"name\":\"a\"}")))
                        .statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "\"a\"",
                "1",
                "{",
                "{\"name\":}",
                "{\"name\":\"a\"} x",
                "{\"name\":\"a\"}{}",
                "{'name':'a'}",
                "{\"name\":\"a\",}",
                "// c\n{}"
            })
    void refusesABodyThatIsNoObject(String body) throws Exception {
        assertThat(violation(problem(send(post(CUSTOMERS, body)), 400, "invalid_input")))
                .isEqualTo("body");
        assertThat(SERVER.calls()).isEmpty();
    }

    @Test
    void ignoresABodyThatNoOneAskedFor() throws Exception {
        assertThat(send(to("/orgs/" + ORG).method("DELETE", BodyPublishers.ofString("{")))
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void takesABodyOfExactlyTheLimit() throws Exception {
        assertThat(send(post(CUSTOMERS, bodyOf(MEBIBYTE))).statusCode()).isEqualTo(201);
    }

    @Test
    void refusesALargerBodyByItsLength() throws Exception {
        problem(send(post(CUSTOMERS, bodyOf(MEBIBYTE + 1))), 413, "invalid_input");
        problem(send(post(CUSTOMERS, bodyOf(20 * MEBIBYTE))), 413, "invalid_input");
    }

    @Test
    void refusesALargerBodyInChunks() throws Exception {
        byte[] bytes = new byte[20 * MEBIBYTE];
        Arrays.fill(bytes, (byte) ' ');

        problem(
                send(to(CUSTOMERS)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)))),
                413,
                "invalid_input");
        assertThat(SERVER.calls()).isEmpty();
    }

    private static String bodyOf(int bytes) {
        String around = "{\"name\":\"a\",\"x\":\"\"}";
        return around.replace("\"x\":\"\"", "\"x\":\"" + "y".repeat(bytes - around.length()) + "\"");
    }
}
