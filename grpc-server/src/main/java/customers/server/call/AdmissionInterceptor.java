package customers.server.call;

import customers.core.error.CustomersException;
import customers.server.admission.Admission;
import customers.server.admission.Gate;
import customers.server.admission.Turn;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.StatusException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.grpc.server.GlobalServerInterceptor;
import org.springframework.stereotype.Component;

/**
 * Before all that costs: takes a call in on the thread of the transport, and when all of it is here has it worked on by
 * another one, in its turn, or refuses it. Health and reflection pass, for they ask nothing of the database.
 */
@Component
@GlobalServerInterceptor
@Order(5)
class AdmissionInterceptor implements ServerInterceptor {
    /** In this order, what callers are told apart by. Whether it is any good is found out later. */
    private static final List<Metadata.Key<String>> CALLER =
            List.of(Calls.key("authorization"), Calls.key("x-session"), Calls.key("x-forwarded-for"));

    /** For who calls on behalf of others, the gateway: bring less for now. Other refusals as unavailable do not say so. */
    private static final Metadata.Key<String> TOO_MUCH = Calls.key("x-too-much");

    /** Those that are refused together should not come back together. */
    private static final int LATEST_RETRY_MILLIS = 3000;

    private final Admission admission;
    private final Handover handover;

    AdmissionInterceptor(Admission admission, Handover handover) {
        this.admission = admission;
        this.handover = handover;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        Rpc rpc = Rpc.of(call.getMethodDescriptor());
        if (!rpc.isOurs()) {
            return next.startCall(call, headers);
        }
        // As gRPC's own calls with one message do: the second only tells that there is one.
        call.request(2);
        return new Arriving<>(rpc.writes() ? admission.writes() : admission.reads(), call, headers, next);
    }

    private static String caller(Metadata headers) {
        for (Metadata.Key<String> key : CALLER) {
            String value = headers.get(key);
            if (value != null) {
                return value;
            }
        }
        return "";
    }

    private static void refuse() {
        throw CustomersException.unavailable(
                "There is more to do than can be done right now; try again later.",
                Duration.ofMillis(ThreadLocalRandom.current().nextInt(1, LATEST_RETRY_MILLIS + 1)));
    }

    private static StatusException asTooMuch(StatusException refusal) {
        Metadata trailers = new Metadata();
        if (refusal.getTrailers() != null) {
            trailers.merge(refusal.getTrailers());
        }
        trailers.put(TOO_MUCH, "true");
        return new StatusException(refusal.getStatus(), trailers);
    }

    /** Keeps what comes until the work begins. */
    private final class Arriving<Q, A> extends ServerCall.Listener<Q> {
        private final Gate gate;
        private final ServerCall<Q, A> call;
        private final Metadata headers;
        private final ServerCallHandler<Q, A> next;
        private final List<Q> messages = new ArrayList<>(1);
        private final List<Consumer<ServerCall.Listener<Q>>> missed = new ArrayList<>(1);
        private ServerCall.@Nullable Listener<Q> worked;
        private @Nullable Turn turn;

        Arriving(Gate gate, ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
            this.gate = gate;
            this.call = call;
            this.headers = headers;
            this.next = next;
        }

        @Override
        public void onMessage(Q message) {
            messages.add(message);
        }

        @Override
        public void onHalfClose() {
            Consumer<StatusException> refused = refusal -> Calls.refuse(call, refusal);
            turn = new Turn(
                    caller(headers),
                    handover.of(refused, this::work),
                    handover.of(refusal -> refused.accept(asTooMuch(refusal)), AdmissionInterceptor::refuse));
            gate.come(turn);
        }

        private void work() {
            ServerCall.Listener<Q> listener = next.startCall(call, headers);
            try {
                messages.forEach(listener::onMessage);
                listener.onHalfClose();
            } finally {
                catchUp(listener);
            }
        }

        private synchronized void catchUp(ServerCall.Listener<Q> listener) {
            missed.forEach(event -> event.accept(listener));
            missed.clear();
            worked = listener;
        }

        /** After the work, as gRPC promises to who does it. */
        private synchronized void tell(Consumer<ServerCall.Listener<Q>> event) {
            if (worked == null) {
                missed.add(event);
            } else {
                event.accept(worked);
            }
        }

        @Override
        public void onReady() {
            tell(ServerCall.Listener::onReady);
        }

        @Override
        public void onComplete() {
            tell(ServerCall.Listener::onComplete);
        }

        @Override
        public void onCancel() {
            if (turn != null) {
                gate.leave(turn);
            }
            tell(ServerCall.Listener::onCancel);
        }
    }
}
