package customers.gateway.upstream;

import com.google.protobuf.Message;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Calls the server, whichever method it is. */
public final class Upstream {
    private final Channel channel;
    private final Duration deadline;

    Upstream(Channel channel, Duration deadline) {
        this.channel = channel;
        this.deadline = deadline;
    }

    /** What came back: the message, and the metadata before and after it. */
    public record Answered(Message message, Metadata headers, Metadata trailers) {}

    /** One call with these headers. Waits for the answer, until the deadline at the longest. */
    public Answered call(MethodDescriptor<Message, Message> method, Message request, Metadata headers)
            throws StatusRuntimeException {
        AtomicReference<Metadata> before = new AtomicReference<>();
        AtomicReference<Metadata> after = new AtomicReference<>();
        Channel withHeaders = ClientInterceptors.intercept(
                channel,
                MetadataUtils.newCaptureMetadataInterceptor(before, after),
                MetadataUtils.newAttachHeadersInterceptor(headers));
        CallOptions options = CallOptions.DEFAULT.withDeadlineAfter(deadline.toNanos(), TimeUnit.NANOSECONDS);
        Message message = ClientCalls.blockingUnaryCall(withHeaders, method, options, request);
        return new Answered(message, orNone(before.get()), orNone(after.get()));
    }

    private static Metadata orNone(@Nullable Metadata metadata) {
        return metadata == null ? new Metadata() : metadata;
    }
}
