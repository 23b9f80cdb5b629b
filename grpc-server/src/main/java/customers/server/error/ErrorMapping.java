package customers.server.error;

import customers.core.error.CustomersException;
import customers.core.error.Reason;
import customers.server.call.Calls;
import io.grpc.Metadata;
import io.grpc.Status.Code;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
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

    /**
     * Tells gRPC clients with a retry policy not to try again by themselves: that is for calls that found nobody. A server
     * that cannot cope gets no better by being asked three times.
     */
    private static final Metadata.Key<String> PUSHBACK =
            Metadata.Key.of("grpc-retry-pushback-ms", Metadata.ASCII_STRING_MARSHALLER);

    private static final String NEVER = "-1";

    /** What a trace tells of a refusal. */
    private static final String REASON = "customers.reason";

    private final ObservationRegistry observations;

    ErrorMapping(ObservationRegistry observations) {
        this.observations = observations;
    }

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
            trace(refusal.reason());
            return statusOf(refusal);
        }
        LOG.error("A bug, answered as INTERNAL", thrown);
        trace(Reason.INTERNAL);
        return statusOf(CustomersException.of(
                Reason.INTERNAL, "Something broke on our side; the request id finds it in our log."));
    }

    private void trace(Reason reason) {
        Observation call = observations.getCurrentObservation();
        if (call != null) {
            call.highCardinalityKeyValue(REASON, reason.name());
        }
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
            case STALE -> Code.ABORTED;
            case RATE_LIMITED -> Code.RESOURCE_EXHAUSTED;
            case UNAVAILABLE -> Code.UNAVAILABLE;
            case INTERNAL -> Code.INTERNAL;
        };
    }

    static StatusException statusOf(CustomersException refusal) {
        Metadata trailers = new Metadata();
        if (refusal.reason() == Reason.UNAVAILABLE) {
            trailers.put(PUSHBACK, NEVER);
        }
        return StatusProto.toStatusException(
                ErrorDetails.of(refusal, codeOf(refusal.reason()), Calls.requestId()), trailers);
    }
}
