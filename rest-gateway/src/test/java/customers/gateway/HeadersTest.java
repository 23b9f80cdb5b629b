package customers.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Credentials, ids and what else of a request goes up with a call. */
class HeadersTest extends HttpTest {
    @Test
    void passesTheTokenOnAsItIs() throws Exception {
        send(to(CUSTOMERS));

        assertThat(SERVER.lastCall().header("authorization")).isEqualTo("Bearer t0ken");
        assertThat(SERVER.lastCall().header("x-session")).isNull();
    }

    @Test
    void passesTheCookieOnAsTheSession() throws Exception {
        send(anonymous(CUSTOMERS).header("Cookie", "a=b; id0=s3cret"));

        assertThat(SERVER.lastCall().header("x-session")).isEqualTo("s3cret");
        assertThat(SERVER.lastCall().header("authorization")).isNull();
    }

    @Test
    void refusesARequestWithoutACredentialBeforeItsBody() throws Exception {
        HttpResponse<String> answer = send(anonymous(CUSTOMERS)
                .header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{not json")));

        problem(answer, 401, "unauthorized");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(SERVER.calls()).isEmpty();
    }

    @Test
    void refusesACredentialThatCannotBeOne() throws Exception {
        String tooLong = "Bearer " + "x".repeat(5000);

        problem(send(anonymous(CUSTOMERS).header("Authorization", tooLong)), 401, "unauthorized");
        assertThat(SERVER.calls()).isEmpty();
    }

    @Test
    void keepsTheRequestIdOfTheCaller() throws Exception {
        HttpResponse<String> answer = send(to(CUSTOMERS).header("X-Request-Id", "billing run 42"));

        assertThat(answer.headers().firstValue("X-Request-Id")).hasValue("billing run 42");
        assertThat(SERVER.lastCall().header("x-request-id")).isEqualTo("billing run 42");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a\tb",
                "0123456789012345678901234567890123456789012345678901234567890123456789"
                        + "0123456789012345678901234567890123456789012345678901234567890123456789"
            })
    void makesARequestIdWhenTheCallersCannotBeOne(String id) throws Exception {
        HttpResponse<String> answer = send(to(CUSTOMERS).header("X-Request-Id", id));

        String made = answer.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(made).hasSize(36);
        assertThat(SERVER.lastCall().header("x-request-id")).isEqualTo(made);
    }

    @Test
    void tellsWhoCalls() throws Exception {
        send(to(CUSTOMERS)
                .header("User-Agent", "Bïlling/1.0 " + "x".repeat(300))
                .header("X-Forwarded-For", "203.0.113.9"));

        assertThat(SERVER.lastCall().header("x-forwarded-for"))
                .as("not believed without the setting")
                .isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
        assertThat(SERVER.lastCall().header("x-client-user-agent"))
                .startsWith("B?")
                .hasSize(255);
    }

    @Test
    void passesAnIdempotencyKeyOnWithAPostOrAPatch() throws Exception {
        send(post(CUSTOMERS, "{\"name\":\"a\"}").header("Idempotency-Key", "order 7"));

        assertThat(SERVER.lastCall().header("idempotency-key")).isEqualTo("order 7");
        send(to("/orgs/00000000-0000-4000-8000-000000000001")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "order 8")
                .method("PATCH", java.net.http.HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(SERVER.lastCall().header("idempotency-key")).isEqualTo("order 8");
        problem(
                send(post(CUSTOMERS, "{\"name\":\"a\"}").header("Idempotency-Key", "k".repeat(256))),
                400,
                "invalid_input");
    }
}
