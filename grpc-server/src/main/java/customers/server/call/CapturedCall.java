package customers.server.call;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;
import org.jspecify.annotations.Nullable;

/** A call whose answer is kept back, to be sent by who made it: after a commit, for example, or not at all. */
final class CapturedCall<Q, A> extends SimpleForwardingServerCall<Q, A> {
    private @Nullable A message;
    private @Nullable Status status;
    private @Nullable Metadata trailers;

    CapturedCall(ServerCall<Q, A> call) {
        super(call);
    }

    /** The answer, or what the call was closed with is thrown. */
    A answer() {
        if (status != null && !status.isOk()) {
            throw status.asRuntimeException(trailers);
        }
        if (status == null || message == null) {
            throw new IllegalStateException("A call with a unit of its own must be answered on its thread");
        }
        return message;
    }

    @Override
    public void request(int messages) {
        // All of them are here.
    }

    @Override
    public void sendHeaders(Metadata headers) {
        // There are none before the answer is.
    }

    @Override
    public void sendMessage(A sent) {
        message = sent;
    }

    @Override
    public void close(Status closed, Metadata with) {
        status = closed;
        trailers = with;
    }

    /** Who has gone away calls again, and is then told of what was done. */
    @Override
    public boolean isCancelled() {
        return false;
    }
}
