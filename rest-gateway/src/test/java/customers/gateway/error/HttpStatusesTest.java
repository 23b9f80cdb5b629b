package customers.gateway.error;

import static org.assertj.core.api.Assertions.assertThat;

import customers.v1.ErrorReason;
import customers.v1.RestOptions;
import io.grpc.Status.Code;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of the contract, walked from the proto's side: a reason that is added fails here until it has a row. */
class HttpStatusesTest {
    /** The gRPC code that a reason comes with, and the statuses it becomes. */
    private static final Map<ErrorReason, Map<Code, Integer>> CONTRACT = Map.of(
            ErrorReason.ERROR_REASON_INVALID_INPUT, Map.of(Code.INVALID_ARGUMENT, 400),
            ErrorReason.ERROR_REASON_UNAUTHORIZED, Map.of(Code.UNAUTHENTICATED, 401),
            ErrorReason.ERROR_REASON_FORBIDDEN, Map.of(Code.PERMISSION_DENIED, 403),
            ErrorReason.ERROR_REASON_NOT_FOUND, Map.of(Code.NOT_FOUND, 404),
            ErrorReason.ERROR_REASON_ALREADY_EXISTS, Map.of(Code.ALREADY_EXISTS, 409),
            ErrorReason.ERROR_REASON_QUOTA_EXCEEDED, Map.of(Code.FAILED_PRECONDITION, 400),
            ErrorReason.ERROR_REASON_FAILED_PRECONDITION, Map.of(Code.FAILED_PRECONDITION, 400, Code.ABORTED, 412),
            ErrorReason.ERROR_REASON_RATE_LIMITED, Map.of(Code.RESOURCE_EXHAUSTED, 429),
            ErrorReason.ERROR_REASON_UNAVAILABLE, Map.of(Code.UNAVAILABLE, 503, Code.DEADLINE_EXCEEDED, 504),
            ErrorReason.ERROR_REASON_INTERNAL, Map.of(Code.INTERNAL, 500));

    @Test
    void knowsEveryReasonOfTheProto() {
        List<ErrorReason> reasons = Arrays.stream(ErrorReason.values())
                .filter(reason -> reason != ErrorReason.UNRECOGNIZED)
                .filter(reason -> reason != ErrorReason.ERROR_REASON_UNSPECIFIED)
                .toList();

        assertThat(CONTRACT).containsOnlyKeys(reasons);
        CONTRACT.forEach((reason, codes) -> codes.forEach((code, status) -> assertThat(HttpStatuses.of(reason, code))
                .as("%s %s", reason, code)
                .isEqualTo(status)));
    }

    @Test
    void givesEveryReasonACode() {
        CONTRACT.keySet()
                .forEach(reason -> assertThat(Problem.of(400, reason, "x").code())
                        .as(reason.name())
                        .matches("[a-z_]+")
                        .isEqualTo(reason.getValueDescriptor().getOptions().getExtension(RestOptions.json)));
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void agreesWithItselfWhenTheReasonIsMissing(Code code) {
        Problem problem = HttpStatuses.withoutReason(code);

        assertThat(problem.status()).isEqualTo(HttpStatuses.of(problem.reason(), code));
        assertThat(problem.detail()).endsWith(".");
    }
}
