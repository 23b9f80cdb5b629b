package customers.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a call was refused with, taken apart. */
public final class Refusals {
    private static final Metadata.Key<String> REQUEST_ID =
            Metadata.Key.of("x-request-id", Metadata.ASCII_STRING_MARSHALLER);

    private Refusals() {}

    /** The call must be refused. */
    public static StatusRuntimeException of(ThrowingCallable call) {
        StatusRuntimeException refusal = catchThrowableOfType(StatusRuntimeException.class, call);
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal;
    }

    /** The reason in the ErrorInfo, whose domain and request id must be right. */
    public static String reason(StatusRuntimeException refusal) {
        ErrorInfo info = detail(refusal, ErrorInfo.class);
        assertThat(info.getDomain()).isEqualTo("customers");
        assertThat(info.getMetadataMap()).containsEntry("requestId", requestId(refusal));
        return info.getReason();
    }

    /** The id in the trailers. */
    public static String requestId(StatusRuntimeException refusal) {
        Metadata trailers = refusal.getTrailers();
        assertThat(trailers).isNotNull();
        String id = trailers.get(REQUEST_ID);
        assertThat(id).isNotNull();
        return id;
    }

    /** One of the details, which must be there. */
    public static <M extends Message> M detail(StatusRuntimeException refusal, Class<M> type) {
        Status status = StatusProto.fromThrowable(refusal);
        assertThat(status).isNotNull();
        return detail(status, type);
    }

    /** One of the details, which must be there. */
    public static <M extends Message> M detail(Status status, Class<M> type) {
        for (Any detail : status.getDetailsList()) {
            if (detail.is(type)) {
                try {
                    return detail.unpack(type);
                } catch (InvalidProtocolBufferException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        throw new AssertionError("no " + type.getSimpleName() + " in " + status);
    }
}
