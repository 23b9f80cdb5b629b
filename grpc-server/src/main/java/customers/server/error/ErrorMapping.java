package customers.server.error;

import com.google.protobuf.Any;
import com.google.protobuf.Duration;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.QuotaFailure;
import com.google.rpc.RetryInfo;
import com.google.rpc.Status;
import customers.core.error.CustomersException;
import customers.core.error.Reason;
import customers.core.error.Violation;
import customers.server.call.Calls;
import io.grpc.Status.Code;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.grpc.server.exception.GrpcExceptionHandler;
import org.springframework.stereotype.Component;

/**
 * The one mapping from what the domain throws to what a gRPC caller gets. What is no refusal is a bug: it is logged with
 * the request id and answered with a fixed sentence.
 */
@Component
class ErrorMapping implements GrpcExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorMapping.class);
    private static final String DOMAIN = "customers";
    private static final long RETRY_SECONDS = 1;

    @Override
    public StatusException handleException(Throwable thrown) {
        if (thrown instanceof StatusException status) {
            return status;
        }
        if (thrown instanceof StatusRuntimeException status) {
            return new StatusException(status.getStatus(), status.getTrailers());
        }
        if (thrown instanceof CustomersException refusal) {
            logCause(refusal);
            return statusOf(refusal);
        }
        LOG.error("A bug, answered as INTERNAL", thrown);
        return statusOf(CustomersException.of(
                Reason.INTERNAL, "Something broke on our side; the request id finds it in our log."));
    }

    private static void logCause(CustomersException refusal) {
        for (Throwable cause : refusal.getSuppressed()) {
            LOG.warn("{}", refusal.getMessage(), cause);
        }
    }

    /** The status code of a reason; docs/errors.md is the table. */
    static Code codeOf(Reason reason) {
        return switch (reason) {
            case INVALID_INPUT -> Code.INVALID_ARGUMENT;
            case UNAUTHORIZED -> Code.UNAUTHENTICATED;
            case FORBIDDEN -> Code.PERMISSION_DENIED;
            case NOT_FOUND -> Code.NOT_FOUND;
            case ALREADY_EXISTS -> Code.ALREADY_EXISTS;
            case QUOTA_EXCEEDED, FAILED_PRECONDITION -> Code.FAILED_PRECONDITION;
            case RATE_LIMITED -> Code.RESOURCE_EXHAUSTED;
            case UNAVAILABLE -> Code.UNAVAILABLE;
            case INTERNAL -> Code.INTERNAL;
        };
    }

    static StatusException statusOf(CustomersException refusal) {
        Status.Builder status = Status.newBuilder()
                .setCode(codeOf(refusal.reason()).value())
                .setMessage(String.valueOf(refusal.getMessage()))
                .addDetails(Any.pack(ErrorInfo.newBuilder()
                        .setReason(refusal.reason().name())
                        .setDomain(DOMAIN)
                        .putMetadata("requestId", Calls.requestId())
                        .build()));
        details(refusal).forEach(detail -> status.addDetails(Any.pack(detail)));
        return StatusProto.toStatusException(status.build());
    }

    private static List<Message> details(CustomersException refusal) {
        BadRequest.Builder fields = BadRequest.newBuilder();
        QuotaFailure.Builder quotas = QuotaFailure.newBuilder();
        for (Violation violation : refusal.violations()) {
            if (violation instanceof Violation.Field field) {
                fields.addFieldViolationsBuilder().setField(field.field()).setDescription(field.reason());
            } else if (violation instanceof Violation.Quota quota) {
                quotas.addViolations(toProto(quota));
            }
        }
        List<Message> details = new ArrayList<>();
        if (fields.getFieldViolationsCount() > 0) {
            details.add(fields.build());
        }
        if (quotas.getViolationsCount() > 0) {
            details.add(quotas.build());
        }
        if (refusal.reason() == Reason.UNAVAILABLE || refusal.reason() == Reason.RATE_LIMITED) {
            Duration delay = Duration.newBuilder().setSeconds(RETRY_SECONDS).build();
            details.add(RetryInfo.newBuilder().setRetryDelay(delay).build());
        }
        return details;
    }

    private static QuotaFailure.Violation toProto(Violation.Quota quota) {
        QuotaFailure.Violation.Builder violation = QuotaFailure.Violation.newBuilder()
                .setSubject("subscription:" + quota.subscription())
                .setQuotaMetric(quota.resource())
                .setQuotaValue(quota.available())
                .setDescription(quota.available() + " of " + quota.resource() + " left")
                .putQuotaDimensions("org_id", quota.holder().toString())
                .putQuotaDimensions("subscription_id", quota.subscription().toString())
                .putQuotaDimensions("available", Long.toString(quota.available()));
        Long requested = quota.requested();
        if (requested != null) {
            violation.putQuotaDimensions("requested", requested.toString());
        }
        return violation.build();
    }
}
