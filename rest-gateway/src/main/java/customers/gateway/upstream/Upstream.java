package customers.gateway.upstream;

import com.google.protobuf.Message;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Context;
import io.grpc.Context.CancellableContext;
import io.grpc.Deadline;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Calls the server, whichever method it is. */
public final class Upstream {
    private final Channel channel;
    private final Duration deadline;
    private final ScheduledExecutorService timer;
    private final RetriedCalls retried;

    Upstream(Channel channel, Duration deadline, ScheduledExecutorService timer, RetriedCalls retried) {
        this.channel = channel;
        this.deadline = deadline;
        this.timer = timer;
        this.retried = retried;
    }

    /** What came back: the message, and the metadata before and after it. */
    public record Answered(Message message, Metadata headers, Metadata trailers) {}

    /**
     * One call with these headers. Waits for the answer, until the deadline at the longest. It is made again when its server
     * was lost, if that does no harm.
     */
    public Answered call(MethodDescriptor<Message, Message> method, Message request, Metadata headers)
            throws StatusRuntimeException {
        // Not as an option of the call: gRPC wakes up the thread of the connection to set that, and again to forget
        // it. This timer is woken up by the first of many alone.
        CancellableContext limited =
                Context.current().withDeadline(Deadline.after(deadline.toNanos(), TimeUnit.NANOSECONDS), timer);
        Context before = limited.attach();
        try {
            return inTime(method, request, headers);
        } finally {
            limited.detachAndCancel(before, null);
        }
    }

    private Answered inTime(MethodDescriptor<Message, Message> method, Message request, Metadata headers) {
        for (int lost = 1; ; lost++) {
            AtomicReference<Metadata> before = new AtomicReference<>();
            try {
                return once(method, request, headers, before);
            } catch (StatusRuntimeException failed) {
                StatusRuntimeException failure = LostCalls.toUnavailable(failed);
                // What only reads and found nobody, gRPC has made again by itself.
                boolean isLeftToUs = before.get() != null || LostCalls.isBroken(failed);
                boolean harmless = LostCalls.isKeyed(headers) || (isLeftToUs && retried.has(method));
                if (!harmless || !LostCalls.isLost(failure, lost)) {
                    throw failure;
                }
                LostCalls.pause(lost);
            }
        }
    }

    private Answered once(
            MethodDescriptor<Message, Message> method,
            Message request,
            Metadata headers,
            AtomicReference<Metadata> before) {
        AtomicReference<Metadata> after = new AtomicReference<>();
        Channel withHeaders = ClientInterceptors.intercept(
                channel,
                MetadataUtils.newCaptureMetadataInterceptor(before, after),
                MetadataUtils.newAttachHeadersInterceptor(headers));
        Message message = ClientCalls.blockingUnaryCall(withHeaders, method, CallOptions.DEFAULT, request);
        return new Answered(message, orNone(before.get()), orNone(after.get()));
    }

    private static Metadata orNone(@Nullable Metadata metadata) {
        return metadata == null ? new Metadata() : metadata;
    }
}
