package customers.server.call;

import customers.core.access.Caller;
import customers.core.session.Origin;
import io.grpc.Context;
import io.grpc.Deadline;
import io.grpc.Metadata;
import io.grpc.stub.StreamObserver;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the interceptors learned of the call under way, for the rpc methods. */
public final class Calls {
    static final Context.Key<String> REQUEST_ID = Context.key("requestId");
    static final Context.Key<Caller> CALLER = Context.key("caller");
    static final Context.Key<Supplier<Caller>> CALLER_AGAIN = Context.key("callerAgain");
    static final Context.Key<Origin> ORIGIN = Context.key("origin");

    private Calls() {}

    /** Who calls. Its deadline is the call's. */
    public static Caller caller() {
        return CALLER.get();
    }

    /**
     * Finds out anew who calls, for a call that lasts: the roles may have changed. What it gives throws UNAUTHORIZED when
     * the credential is no longer good.
     */
    public static Supplier<Caller> callerAgain() {
        return CALLER_AGAIN.get();
    }

    /** Where the call comes from, as the gateway or the channel tells. */
    public static Origin origin() {
        return ORIGIN.get();
    }

    /** The id that finds the call in the logs; a dash before it is known. */
    public static String requestId() {
        String id = REQUEST_ID.get();
        return id == null ? "-" : id;
    }

    /** Answers a unary call. */
    public static <T> void answer(StreamObserver<T> observer, T message) {
        observer.onNext(message);
        observer.onCompleted();
    }

    static @Nullable Instant deadline() {
        Deadline deadline = Context.current().getDeadline();
        return deadline == null ? null : Instant.now().plusNanos(deadline.timeRemaining(TimeUnit.NANOSECONDS));
    }

    static Metadata.Key<String> key(String name) {
        return Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER);
    }
}
