package customers.e2e.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads an HTTP error as the contract says it looks, and fails where it does not. */
public final class RestRefusal {
    private static final Set<String> MEMBERS = Set.of("code", "detail", "message", "requestId", "violations");
    private static final Set<String> QUOTA_MEMBERS =
            Set.of("resource", "requested", "available", "orgId", "subscriptionId");

    private RestRefusal() {}

    /** The refusal that an answer is. */
    public static Refusal read(RestAnswer answer) {
        assertThat(answer.header("Content-Type")).as("type of %s", answer).startsWith("application/json");
        var body = answer.json();
        assertThat(body.isObject()).as("an error body: %s", answer.body()).isTrue();
        assertThat(MEMBERS).as("members of %s", body).containsAll(body.propertyNames());
        var code = Code.ofJson(body.path("code").asString(""));
        assertThat(code.goesWith(answer.status()))
                .as("%s with %s", body, answer.status())
                .isTrue();
        var detail = body.path("detail").asString("");
        Sentence.check(detail);
        assertThat(body.path("message").asString("")).isEqualTo(detail);
        assertThat(body.path("requestId").asString("")).isNotBlank().isEqualTo(answer.header("X-Request-Id"));
        if (code == Code.RATE_LIMITED || code == Code.UNAVAILABLE) {
            assertThat(answer.header("Retry-After"))
                    .as("Retry-After of %s", body)
                    .matches("\\d+");
        }
        return new Refusal(code, detail, violations(code, body));
    }

    private static List<JsonNode> violations(Code code, JsonNode body) {
        var violations = new ArrayList<JsonNode>();
        body.path("violations").forEach(violations::add);
        for (var violation : violations) {
            if (code == Code.QUOTA_EXCEEDED) {
                assertThat(QUOTA_MEMBERS).as("%s", body).containsAll(violation.propertyNames());
                assertThat(violation.path("available").isIntegralNumber())
                        .as("%s", body)
                        .isTrue();
                assertThat(violation.path("subscriptionId").isIntegralNumber())
                        .as("%s", body)
                        .isTrue();
            } else {
                assertThat(violation.propertyNames()).as("%s", body).containsExactlyInAnyOrder("field", "reason");
                Sentence.check(violation.path("reason").asString(""));
            }
        }
        if (code == Code.QUOTA_EXCEEDED) {
            assertThat(violations).as("%s", body).isNotEmpty();
        } else if (code != Code.INVALID_INPUT) {
            assertThat(violations).as("%s", body).isEmpty();
        }
        return violations;
    }
}
