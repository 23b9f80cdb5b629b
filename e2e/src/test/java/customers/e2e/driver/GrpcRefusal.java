package customers.e2e.driver;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.QuotaFailure;
import com.google.rpc.RetryInfo;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads a gRPC error as the contract says it looks, and fails where it does not. */
public final class GrpcRefusal {
    private static final Pattern SNAKE = Pattern.compile("_([a-z0-9])");

    private GrpcRefusal() {}

    /** The refusal that an error is. */
    public static Refusal read(Operation operation, StatusRuntimeException error) {
        var status = StatusProto.fromThrowable(error);
        assertThat(status).as("details of %s", error).isNotNull();
        var info = detail(status.getDetailsList(), ErrorInfo.class)
                .orElseThrow(() -> new AssertionError("no ErrorInfo in " + error, error));
        assertThat(info.getDomain()).as("domain of %s", error).isEqualTo("customers");
        assertThat(info.getMetadataMap()).as("metadata of %s", error).containsKey("requestId");
        var code = Code.valueOf(info.getReason());
        var grpcCode = Status.fromThrowable(error).getCode();
        assertThat(code.goesWith(grpcCode)).as("%s with %s", code, grpcCode).isTrue();
        Sentence.check(status.getMessage());
        var violations = violations(operation, code, status.getDetailsList());
        return new Refusal(code, status.getMessage(), violations);
    }

    private static List<JsonNode> violations(Operation operation, Code code, List<Any> details) {
        var badRequest = detail(details, BadRequest.class);
        var quotaFailure = detail(details, QuotaFailure.class);
        assertThat(badRequest.isEmpty() || code == Code.INVALID_INPUT)
                .as("BadRequest with %s", code)
                .isTrue();
        assertThat(quotaFailure.isPresent()).as("QuotaFailure with %s", code).isEqualTo(code == Code.QUOTA_EXCEEDED);
        if (code == Code.RATE_LIMITED || code == Code.UNAVAILABLE) {
            assertThat(detail(details, RetryInfo.class))
                    .as("RetryInfo with %s", code)
                    .isPresent();
        }
        var violations = new ArrayList<JsonNode>();
        badRequest.ifPresent(found -> found.getFieldViolationsList()
                .forEach(violation -> violations.add(Json.object(
                        "field", jsonPath(operation, violation.getField()), "reason", violation.getDescription()))));
        quotaFailure.ifPresent(
                found -> found.getViolationsList().forEach(violation -> violations.add(quotaViolation(violation))));
        return violations;
    }

    private static JsonNode quotaViolation(QuotaFailure.Violation violation) {
        var dimensions = violation.getQuotaDimensionsMap();
        var json = Json.object("resource", violation.getQuotaMetric());
        if (dimensions.containsKey("requested")) {
            json.put("requested", Long.parseLong(dimensions.get("requested")));
        }
        json.put("available", violation.getQuotaValue());
        json.put("orgId", dimensions.get("org_id"));
        json.put("subscriptionId", Long.parseLong(dimensions.get("subscription_id")));
        assertThat(dimensions.get("available")).isEqualTo(Long.toString(violation.getQuotaValue()));
        assertThat(violation.getSubject()).isEqualTo("subscription:" + dimensions.get("subscription_id"));
        return json;
    }

    /** `plan.default_php_version` as the HTTP body has it: `defaultPhpVersion`. */
    static String jsonPath(Operation operation, String protoPath) {
        var camel = SNAKE.matcher(protoPath).replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
        var prefix = operation.body() + ".";
        return !operation.body().isEmpty() && camel.startsWith(prefix) ? camel.substring(prefix.length()) : camel;
    }

    private static <T extends Message> Optional<T> detail(List<Any> details, Class<T> type) {
        return details.stream().filter(any -> any.is(type)).findFirst().map(any -> {
            try {
                return any.unpack(type);
            } catch (InvalidProtocolBufferException e) {
                throw new AssertionError("unreadable " + type.getSimpleName(), e);
            }
        });
    }
}
