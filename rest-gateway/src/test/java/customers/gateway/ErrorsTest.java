package customers.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Duration;
import com.google.rpc.QuotaFailure;
import com.google.rpc.RetryInfo;
import io.grpc.Status;
import io.grpc.Status.Code;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Each refusal of the server, as the caller sees it. */
class ErrorsTest extends HttpTest {
    @ParameterizedTest
    @CsvSource({
        "INVALID_ARGUMENT,    INVALID_INPUT,       400, invalid_input",
        "FAILED_PRECONDITION, QUOTA_EXCEEDED,      400, quota_exceeded",
        "FAILED_PRECONDITION, FAILED_PRECONDITION, 400, failed_precondition",
        "UNAUTHENTICATED,     UNAUTHORIZED,        401, unauthorized",
        "PERMISSION_DENIED,   FORBIDDEN,           403, forbidden",
        "NOT_FOUND,           NOT_FOUND,           404, not_found",
        "ALREADY_EXISTS,      ALREADY_EXISTS,      409, already_exists",
        "RESOURCE_EXHAUSTED,  RATE_LIMITED,        429, rate_limited",
        "INTERNAL,            INTERNAL,            500, internal",
        "DEADLINE_EXCEEDED,   UNAVAILABLE,         504, unavailable"
    })
    void answersAReasonWithItsStatus(Code code, String reason, int status, String json) throws Exception {
        SERVER.answerNext(Failures.of(code, reason, "What to do."));

        HttpResponse<String> answer = send(post(CUSTOMERS, "{\"name\":\"a\"}"));

        assertThat(problem(answer, status, json).path("detail").asString()).isEqualTo("What to do.");
        assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(status == 429 || status == 504);
        assertThat(answer.headers().firstValue("WWW-Authenticate").isPresent()).isEqualTo(status == 401);
    }

    @ParameterizedTest
    @EnumSource(value = Code.class, names = "OK", mode = EnumSource.Mode.EXCLUDE)
    void tellsNothingOfAFailureWithoutAReason(Code code) throws Exception {
        Object failure = Status.fromCode(code)
                .withDescription("at com.mysql.Driver(10.0.0.1:3306)")
                .asRuntimeException();
        SERVER.answerNext(failure, failure, failure);

        HttpResponse<String> answer = send(to(CUSTOMERS));

        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        problem(answer, answer.statusCode(), json(answer).path("code").asString());
        assertThat(answer.body()).doesNotContain("mysql", "10.0.0.1");
    }

    @Test
    void namesFieldsAsTheCallerWroteThem() throws Exception {
        SERVER.answerNext(Failures.invalidInput(
                "plan.resources[0].name", "must be a word",
                "plan.default_php_version", "unknown",
                "plan", "is required",
                "org_id", "must be a UUID"));

        JsonNode body = problem(send(post("/orgs/x/plans", "{}")), 400, "invalid_input");

        assertThat(body.path("violations").toString())
                .isEqualTo("[{\"field\":\"resources[0].name\",\"reason\":\"must be a word\"},"
                        + "{\"field\":\"defaultPhpVersion\",\"reason\":\"unknown\"},"
                        + "{\"field\":\"body\",\"reason\":\"is required\"},"
                        + "{\"field\":\"org_id\",\"reason\":\"must be a UUID\"}]");
    }

    @Test
    void namesParametersAsTheCallerWroteThem() throws Exception {
        SERVER.answerNext(Failures.invalidInput("max_depth", "must be at least 1"));

        assertThat(violation(problem(send(to(CUSTOMERS + "?maxDepth=0")), 400, "invalid_input")))
                .isEqualTo("maxDepth");
    }

    @Test
    void saysWhoseSubscriptionRanOutOfWhat() throws Exception {
        QuotaFailure.Builder quota = QuotaFailure.newBuilder();
        quota.addViolationsBuilder()
                .setSubject("subscription:7")
                .setQuotaMetric("websites")
                .setQuotaValue(3)
                .putQuotaDimensions("org_id", ORG)
                .putQuotaDimensions("subscription_id", "7")
                .putQuotaDimensions("requested", "10")
                .putQuotaDimensions("available", "3");
        quota.addViolationsBuilder()
                .setQuotaMetric("mailboxes")
                .putQuotaDimensions("org_id", ORG)
                .putQuotaDimensions("subscription_id", "7");
        SERVER.answerNext(Failures.of(Code.FAILED_PRECONDITION, "QUOTA_EXCEEDED", "Too little left.", quota.build()));

        JsonNode body = problem(send(post(CUSTOMERS, "{\"name\":\"a\"}")), 400, "quota_exceeded");

        assertThat(body.path("violations").toString())
                .isEqualTo("[{\"resource\":\"websites\",\"requested\":10,\"available\":3,\"orgId\":\"" + ORG
                        + "\",\"subscriptionId\":7},{\"resource\":\"mailboxes\",\"available\":0,\"orgId\":\"" + ORG
                        + "\",\"subscriptionId\":7}]");
    }

    @Test
    void saysWhenToTryAgain() throws Exception {
        RetryInfo inTwelve = RetryInfo.newBuilder()
                .setRetryDelay(Duration.newBuilder().setSeconds(11).setNanos(1))
                .build();
        SERVER.answerNext(Failures.of(Code.RESOURCE_EXHAUSTED, "RATE_LIMITED", "Wait.", inTwelve));

        assertThat(send(to(CUSTOMERS)).headers().firstValue("Retry-After")).hasValue("12");
    }

    @Test
    void triesAReadAgainAndAWriteNot() throws Exception {
        Object down = Status.UNAVAILABLE.asRuntimeException();
        SERVER.answerNext(down, down);
        assertThat(send(to(CUSTOMERS)).statusCode()).isEqualTo(200);
        assertThat(SERVER.calls()).hasSize(3);

        SERVER.answerNext(down, down);
        problem(send(post(CUSTOMERS, "{\"name\":\"a\"}")), 503, "unavailable");
        assertThat(SERVER.calls()).hasSize(1);
    }

    @Test
    void givesUpAtTheDeadline() throws Exception {
        SERVER.answerNext("never");

        HttpResponse<String> answer = send(to(CUSTOMERS));

        problem(answer, 504, "unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
    }
}
