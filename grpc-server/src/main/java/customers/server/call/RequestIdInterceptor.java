package customers.server.call;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.annotation.Order;
import org.springframework.grpc.server.GlobalServerInterceptor;
import org.springframework.stereotype.Component;

/**
 * Outermost: takes the caller's request id or makes one, puts it into the context, the log and the answer's trailers, and
 * logs how the call ended.
 */
@Component
@GlobalServerInterceptor
@Order(0)
class RequestIdInterceptor implements ServerInterceptor {
    private static final Logger LOG = LoggerFactory.getLogger("customers.call");
    private static final Metadata.Key<String> HEADER = Calls.key("x-request-id");
    private static final int LONGEST = 128;

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        String given = headers.get(HEADER);
        String id = isUsable(given) ? given : UUID.randomUUID().toString();
        Context context = Context.current().withValue(Calls.REQUEST_ID, id);
        try (MDC.MDCCloseable mdc = MDC.putCloseable("requestId", id)) {
            return new Logged<>(Contexts.interceptCall(context, new Answering<>(call, id), headers, next), id);
        }
    }

    private static boolean isUsable(@Nullable String id) {
        return id != null
                && !id.isBlank()
                && id.length() <= LONGEST
                && id.chars().allMatch(c -> c > ' ' && c < 127);
    }

    /** Tells the id with the end of the call. */
    private static final class Answering<Q, A> extends SimpleForwardingServerCall<Q, A> {
        private final String id;
        private final long start = System.nanoTime();

        Answering(ServerCall<Q, A> call, String id) {
            super(call);
            this.id = id;
        }

        @Override
        public void close(Status status, Metadata trailers) {
            trailers.discardAll(HEADER);
            trailers.put(HEADER, id);
            long millis = (System.nanoTime() - start) / 1_000_000;
            String method = getMethodDescriptor().getFullMethodName();
            if (status.isOk()) {
                LOG.debug("{} OK in {} ms", method, millis);
            } else {
                LOG.info("{} {} in {} ms: {}", method, status.getCode(), millis, status.getDescription());
            }
            super.close(status, trailers);
        }
    }

    /** Keeps the id in the log while the call is worked on, whichever thread does. */
    private static final class Logged<Q> extends SimpleForwardingServerCallListener<Q> {
        private final String id;

        Logged(ServerCall.Listener<Q> listener, String id) {
            super(listener);
            this.id = id;
        }

        @Override
        public void onMessage(Q message) {
            try (MDC.MDCCloseable mdc = MDC.putCloseable("requestId", id)) {
                super.onMessage(message);
            }
        }

        @Override
        public void onHalfClose() {
            try (MDC.MDCCloseable mdc = MDC.putCloseable("requestId", id)) {
                super.onHalfClose();
            }
        }
    }
}
