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

/** Calls the server, whichever method it is. */
public final class Upstream {
    private final Channel channel;
    private final Duration deadline;

    Upstream(Channel channel, Duration deadline) {
        this.channel = channel;
        this.deadline = deadline;
    }

    /** One call with these headers. Waits for the answer, until the deadline at the longest. */
    public Message call(MethodDescriptor<Message, Message> method, Message request, Metadata headers)
            throws StatusRuntimeException {
        Channel withHeaders = ClientInterceptors.intercept(channel, MetadataUtils.newAttachHeadersInterceptor(headers));
        CallOptions options = CallOptions.DEFAULT.withDeadlineAfter(deadline.toNanos(), TimeUnit.NANOSECONDS);
        return ClientCalls.blockingUnaryCall(withHeaders, method, options, request);
    }
}
