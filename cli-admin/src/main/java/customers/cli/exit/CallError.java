package customers.cli.exit;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.QuotaFailure;
import com.google.rpc.RetryInfo;
import customers.v1.ErrorReason;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A refused call, as the server told it: the status, and the details that come with it. */
final class CallError {
    private static final String DOMAIN = "customers";
    private static final Metadata.Key<String> REQUEST_ID =
            Metadata.Key.of("x-request-id", Metadata.ASCII_STRING_MARSHALLER);
    private static final Metadata.Key<String> NO_CREDENTIAL =
            Metadata.Key.of("x-no-credential", Metadata.ASCII_STRING_MARSHALLER);

    private final StatusRuntimeException cause;
    private final List<Any> details;

    CallError(StatusRuntimeException cause) {
        this.cause = cause;
        this.details = StatusProto.fromThrowable(cause).getDetailsList();
    }

    ExitCode exitCode() {
        return reason().map(reason -> ExitCode.of(reason, statusCode()))
                .orElseGet(() -> ExitCode.of(cause.getStatus().getCode()));
    }

    io.grpc.Status.Code statusCode() {
        return cause.getStatus().getCode();
    }

    /** Whether the call needs a credential: what else is unauthorized is a password, or a secret of its own. */
    boolean needsCredential() {
        Metadata trailers = cause.getTrailers();
        return trailers == null || !trailers.containsKey(NO_CREDENTIAL);
    }

    /** Empty when the answer is not the server's own, but that of a proxy or of the transport. */
    Optional<ErrorReason> reason() {
        return detail(ErrorInfo.class)
                .filter(info -> info.getDomain().equals(DOMAIN))
                .flatMap(info -> Arrays.stream(ErrorReason.values())
                        .filter(reason -> reason.name().equals("ERROR_REASON_" + info.getReason()))
                        .findFirst());
    }

    /** The server's own sentence, only where a reason vouches that it is meant for people. */
    Optional<String> description() {
        return Optional.ofNullable(cause.getStatus().getDescription()).filter(text -> reason().isPresent());
    }

    List<BadRequest.FieldViolation> fieldViolations() {
        return detail(BadRequest.class).map(BadRequest::getFieldViolationsList).orElse(List.of());
    }

    List<QuotaFailure.Violation> quotaViolations() {
        return detail(QuotaFailure.class).map(QuotaFailure::getViolationsList).orElse(List.of());
    }

    /** In how many seconds to try again, where the server says so. */
    Optional<Long> retrySeconds() {
        return detail(RetryInfo.class)
                .map(RetryInfo::getRetryDelay)
                .map(delay -> delay.getSeconds() + (delay.getNanos() > 0 ? 1 : 0));
    }

    /** The id under which the server logged the call; else the one that was sent. */
    Optional<String> requestId() {
        return detail(ErrorInfo.class)
                .map(info -> info.getMetadataOrDefault("requestId", ""))
                .filter(id -> !id.isEmpty())
                .or(() -> Optional.ofNullable(cause.getTrailers()).map(trailers -> trailers.get(REQUEST_ID)));
    }

    private <T extends Message> Optional<T> detail(Class<T> type) {
        return details.stream().filter(any -> any.is(type)).findFirst().map(any -> unpack(any, type));
    }

    private static <T extends Message> T unpack(Any any, Class<T> type) {
        try {
            return any.unpack(type);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("The server sent a broken " + type.getSimpleName(), e);
        }
    }
}
