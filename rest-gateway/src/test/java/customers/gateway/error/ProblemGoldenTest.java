package customers.gateway.error;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.QuotaFailure;
import customers.gateway.Failures;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Every shape of error body, held to a file that a person has read. */
class ProblemGoldenTest {
    private static final JsonMapper MAPPER = new JsonMapper();

    @Test
    void printsAnErrorOfOneSentence() throws IOException {
        assertGolden("error", Failures.of(Code.NOT_FOUND, "NOT_FOUND", "There is no plan 7 of this organization."));
    }

    @Test
    void printsWhichFieldsAreWrong() throws IOException {
        assertGolden("error_invalid_input", Failures.invalidInput("name", "must be 1 to 255 characters"));
    }

    @Test
    void printsWhichResourcesRanShort() throws IOException {
        QuotaFailure.Builder quota = QuotaFailure.newBuilder();
        quota.addViolationsBuilder()
                .setQuotaMetric("websites")
                .putQuotaDimensions("org_id", "7b1e0c52-7f0a-4d6e-9b1c-0f6c3a1d2e3f")
                .putQuotaDimensions("subscription_id", "7")
                .putQuotaDimensions("requested", "10")
                .putQuotaDimensions("available", "3");
        quota.addViolationsBuilder()
                .setQuotaMetric("diskspace")
                .putQuotaDimensions("org_id", "7b1e0c52-7f0a-4d6e-9b1c-0f6c3a1d2e3f")
                .putQuotaDimensions("subscription_id", "7")
                .putQuotaDimensions("available", "9007199254740991");
        assertGolden(
                "error_quota_exceeded",
                Failures.of(Code.FAILED_PRECONDITION, "QUOTA_EXCEEDED", "Too little is left.", quota.build()));
    }

    private static void assertGolden(String name, StatusRuntimeException failure) throws IOException {
        byte[] body = UpstreamProblems.of(failure, UnaryOperator.identity()).body("4711");
        try (InputStream file = ProblemGoldenTest.class.getResourceAsStream("/golden/" + name + ".json")) {
            assertThat(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(MAPPER.readTree(body)))
                    .isEqualToIgnoringNewLines(new String(file.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }
}
