package customers.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.Message;
import customers.v1.GetOrgRequest;
import customers.v1.GetOrgResponse;
import customers.v1.OrgServiceGrpc;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.ByteArrayInputStream;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A connection that breaks while a call is written, which gRPC tells in a way of its own and no server can be made to. */
class UpstreamTest {
    private static final Status BROKEN =
            Status.UNKNOWN.withDescription("channel closed").withCause(new ClosedChannelException());
    private static final Metadata KEYED = new Metadata();

    static {
        KEYED.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer t");
        KEYED.put(Metadata.Key.of("idempotency-key", Metadata.ASCII_STRING_MARSHALLER), "k");
    }

    private final Breaking channel = new Breaking();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void end() {
        timer.shutdownNow();
    }

    @Test
    void makesAReadAgain() {
        channel.fails(BROKEN, 2);

        assertThat(call(List.of(method()), new Metadata())).isEqualTo(GetOrgResponse.getDefaultInstance());
        assertThat(channel.calls).isEqualTo(3);
    }

    @Test
    void makesAKeyedWriteAgain() {
        channel.fails(BROKEN, 2);

        assertThat(call(List.of(), KEYED)).isEqualTo(GetOrgResponse.getDefaultInstance());
        assertThat(channel.calls).isEqualTo(3);
    }

    @Test
    void saysOfAnyOtherWriteThatNobodyWasThere() {
        channel.fails(BROKEN, 1);

        assertThat(failure(List.of()).getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
        assertThat(channel.calls).isEqualTo(1);
    }

    @Test
    void givesUp() {
        channel.fails(BROKEN, 100);

        assertThat(failure(List.of(method())).getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
        assertThat(channel.calls).isEqualTo(4);
    }

    @Test
    void takesWhatAServerDoesNotKnowForAnAnswer() {
        channel.fails(Status.UNKNOWN, 1);

        assertThat(failure(List.of(method())).getStatus().getCode()).isEqualTo(Status.Code.UNKNOWN);
        assertThat(channel.calls).isEqualTo(1);
    }

    private StatusRuntimeException failure(List<MethodDescriptor<?, ?>> retried) {
        return catchThrowableOfType(StatusRuntimeException.class, () -> call(retried, new Metadata()));
    }

    private Message call(List<MethodDescriptor<?, ?>> retried, Metadata headers) {
        var upstream = new Upstream(channel, Duration.ofSeconds(30), timer, new RetriedCalls(retried));
        return upstream.call(method(), GetOrgRequest.getDefaultInstance(), headers)
                .message();
    }

    @SuppressWarnings("unchecked")
    private static MethodDescriptor<Message, Message> method() {
        MethodDescriptor<?, ?> method = OrgServiceGrpc.getGetOrgMethod();
        return (MethodDescriptor<Message, Message>) method;
    }

    /** Fails so many calls before anything of an answer has come, then answers. */
    private static final class Breaking extends Channel {
        private Status failure = Status.OK;
        private int failing;
        private int calls;

        void fails(Status with, int howMany) {
            failure = with;
            failing = howMany;
        }

        @Override
        public <Q, A> ClientCall<Q, A> newCall(MethodDescriptor<Q, A> method, CallOptions options) {
            boolean fails = ++calls <= failing;
            return new ClientCall<>() {
                @Override
                public void start(Listener<A> listener, Metadata headers) {
                    if (!fails) {
                        listener.onHeaders(new Metadata());
                        listener.onMessage(method.parseResponse(new ByteArrayInputStream(new byte[0])));
                    }
                    listener.onClose(fails ? failure : Status.OK, new Metadata());
                }

                @Override
                public void request(int messages) {}

                @Override
                public void cancel(String message, Throwable cause) {}

                @Override
                public void halfClose() {}

                @Override
                public void sendMessage(Q message) {}
            };
        }

        @Override
        public String authority() {
            return "nobody";
        }
    }
}
