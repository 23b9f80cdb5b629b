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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Turns a refused call into a problem, from its details and from nothing else. */
public final class UpstreamProblems {
    private static final String DOMAIN = "customers";
    private static final String REASON_PREFIX = "ERROR_REASON_";

    private UpstreamProblems() {}

    /** The problem of a failed call; {@code restName} says how the caller names a field of the request message. */
    public static Problem of(StatusRuntimeException failure, UnaryOperator<String> restName) {
        com.google.rpc.Status status = StatusProto.fromThrowable(failure);
        List<Any> details = status == null ? List.of() : status.getDetailsList();
        ErrorReason reason = reason(details);
        if (reason == null) {
            return HttpStatuses.withoutReason(failure.getStatus().getCode());
        }
        String sentence = failure.getStatus().getDescription();
        return new Problem(
                HttpStatuses.of(reason, failure.getStatus().getCode()),
                reason,
                sentence == null || sentence.isBlank()
                        ? HttpStatuses.withoutReason(failure.getStatus().getCode())
                                .detail()
                        : sentence,
                violations(reason, details, restName),
                headers(details));
    }

    private static @Nullable ErrorReason reason(List<Any> details) {
        return detail(details, ErrorInfo.class)
                .filter(info -> info.getDomain().equals(DOMAIN))
                .map(info -> ErrorReason.getDescriptor().findValueByName(REASON_PREFIX + info.getReason()))
                .map(ErrorReason::valueOf)
                .orElse(null);
    }

    private static List<Violation> violations(ErrorReason reason, List<Any> details, UnaryOperator<String> restName) {
        List<Violation> violations = new ArrayList<>();
        if (reason == ErrorReason.ERROR_REASON_QUOTA_EXCEEDED) {
            detail(details, QuotaFailure.class)
                    .ifPresent(failure -> failure.getViolationsList().forEach(one -> violations.add(quota(one))));
        } else {
            detail(details, BadRequest.class)
                    .ifPresent(bad -> bad.getFieldViolationsList()
                            .forEach(one -> violations.add(
                                    new Violation.Field(restName.apply(one.getField()), one.getDescription()))));
        }
        return violations;
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
