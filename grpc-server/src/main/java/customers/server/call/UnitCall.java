package customers.server.call;

import customers.core.access.Caller;
import io.grpc.Context;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.Status;
import io.grpc.StatusException;

/** A call that is begun anew for each try, while its caller waits for the one answer. */
record UnitCall<Q, A>(ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {

    /** Does it on this thread, as this caller; answers what would be sent, and throws what the rpc does. */
    A run(Caller caller, Q message) {
        CapturedCall<Q, A> captured = new CapturedCall<>(call);
        Context within = Context.current().withValue(Calls.CALLER, caller).withValue(Calls.IN_UNIT, true);
        Context outside = within.attach();
        try {
            ServerCall.Listener<Q> listener = next.startCall(captured, headers);
            listener.onMessage(message);
            listener.onHalfClose();
            return captured.answer();
        } finally {
            within.detach(outside);
        }
    }

    void send(Metadata first, A message, Metadata trailers) {
        call.sendHeaders(first);
        call.sendMessage(message);
        call.close(Status.OK, trailers);
    }

    void refuse(StatusException refusal) {
        Calls.refuse(call, refusal);
    }
}
