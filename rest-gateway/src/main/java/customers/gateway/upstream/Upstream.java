package customers.gateway.upstream;

import com.google.protobuf.Message;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls the server, whichever method it is. */
public final class Upstream {
    private static final Logger LOG = LoggerFactory.getLogger(Upstream.class);

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

    /** Makes one call of no consequence. A server that is not there yet is no reason not to start. */
    public void rehearse() {
        try {
            ClientCalls.blockingUnaryCall(
                    channel,
                    HealthGrpc.getCheckMethod(),
                    CallOptions.DEFAULT.withDeadlineAfter(1, TimeUnit.SECONDS),
                    HealthCheckRequest.getDefaultInstance());
        } catch (StatusRuntimeException notThere) {
            LOG.info("The server does not answer yet: {}", notThere.getStatus().getCode());
        }
    }
}
