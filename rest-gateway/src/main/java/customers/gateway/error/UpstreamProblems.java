package customers.gateway.error;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.QuotaFailure;
import com.google.rpc.RetryInfo;
import customers.v1.ErrorReason;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns a refused call into a problem, from its details and from nothing else. */
public final class UpstreamProblems {
    private static final String DOMAIN = "customers";
    private static final String REASON_PREFIX = "ERROR_REASON_";

    private static final Logger LOG = LoggerFactory.getLogger(UpstreamProblems.class);

    private UpstreamProblems() {}

    /** The problem of a failed call; {@code restName} says how the caller names a field of the request message. */
    public static Problem of(StatusRuntimeException failure, UnaryOperator<String> restName) {
        com.google.rpc.Status status = StatusProto.fromThrowable(failure);
        List<Any> details = status == null ? List.of() : status.getDetailsList();
        ErrorReason reason = reason(details);
        if (reason == null) {
            return withoutReason(failure);
        }
        int code = HttpStatuses.of(reason, failure.getStatus().getCode());
        List<Violation.Field> fields = fields(details, restName);
        if (!fields.isEmpty()) {
            // Told anew: the server's sentence names the fields as the proto does.
            return Problem.ofFields(code, fields);
        }
        return new Problem(code, reason, sentence(failure), quotas(details), headers(details));
    }

    private static Problem withoutReason(StatusRuntimeException failure) {
        Problem problem = HttpStatuses.withoutReason(failure.getStatus().getCode());
        if (problem.reason() == ErrorReason.ERROR_REASON_INTERNAL) {
            LOG.error("A call failed without a reason: {}", failure.getStatus());
        }
        return problem;
    }

    private static String sentence(StatusRuntimeException failure) {
        String sentence = failure.getStatus().getDescription();
        return sentence == null || sentence.isBlank()
                ? HttpStatuses.withoutReason(failure.getStatus().getCode()).detail()
                : sentence;
    }

    private static @Nullable ErrorReason reason(List<Any> details) {
        return detail(details, ErrorInfo.class)
                .filter(info -> info.getDomain().equals(DOMAIN))
                .map(info -> ErrorReason.getDescriptor().findValueByName(REASON_PREFIX + info.getReason()))
                .map(ErrorReason::valueOf)
                .orElse(null);
    }

    private static List<Violation.Field> fields(List<Any> details, UnaryOperator<String> restName) {
        return detail(details, BadRequest.class).stream()
                .flatMap(bad -> bad.getFieldViolationsList().stream())
                .map(one -> new Violation.Field(restName.apply(one.getField()), one.getDescription()))
                .toList();
    }

    private static List<Violation> quotas(List<Any> details) {
        return detail(details, QuotaFailure.class).stream()
                .flatMap(failure -> failure.getViolationsList().stream())
                .map(UpstreamProblems::quota)
                .toList();
    }

    private static Violation quota(QuotaFailure.Violation violation) {
        Map<String, String> dimensions = violation.getQuotaDimensionsMap();
        Long available = number(dimensions.get("available"));
        return new Violation.Quota(
                violation.getQuotaMetric(),
                number(dimensions.get("requested")),
                available == null ? Long.valueOf(violation.getQuotaValue()) : available,
                dimensions.get("org_id"),
                number(dimensions.get("subscription_id")));
    }

    private static @Nullable Long number(@Nullable String text) {
        return text != null && text.matches("-?[0-9]{1,18}") ? Long.valueOf(text) : null;
    }

    private static Map<String, String> headers(List<Any> details) {
        return detail(details, RetryInfo.class)
                .map(RetryInfo::getRetryDelay)
                .map(delay -> delay.getSeconds() + (delay.getNanos() > 0 ? 1 : 0))
                .map(seconds -> Map.of("Retry-After", Long.toString(Math.max(1, seconds))))
                .orElse(Map.of());
    }

    private static <T extends Message> Optional<T> detail(List<Any> details, Class<T> type) {
        for (Any detail : details) {
            if (detail.is(type)) {
                try {
                    return Optional.of(detail.unpack(type));
                } catch (InvalidProtocolBufferException malformed) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
