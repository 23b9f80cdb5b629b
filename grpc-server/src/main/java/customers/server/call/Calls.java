package customers.server.call;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import customers.core.access.Caller;
import customers.core.credential.Secret;
import customers.core.etag.IfMatch;
import customers.core.session.Origin;
import io.grpc.Context;
import io.grpc.Deadline;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.StatusException;
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

    /** What the caller is known by. */
    static final Context.Key<Secret> CREDENTIAL = Context.key("credential");

    /** Whether the call is within a unit that reaches beyond it, and so must stay on its thread. */
    static final Context.Key<Boolean> IN_UNIT = Context.keyWithDefault("inUnit", false);

    private static final String IF_MATCH = "if_match";

    private Calls() {}

    /** Who calls. Its deadline is the call's. */
    public static Caller caller() {
        return CALLER.get();
    }

    /** Who calls, for the versions alone that the field {@code if_match} of the request names. */
    public static Caller callerOf(Message request) {
        FieldDescriptor ifMatch = request.getDescriptorForType().findFieldByName(IF_MATCH);
        return request.hasField(ifMatch)
                ? caller().onlyIf(IfMatch.of(IF_MATCH, (String) request.getField(ifMatch)))
                : caller();
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

    /** Ends a call with what it is refused with. */
    static void refuse(ServerCall<?, ?> call, StatusException refusal) {
        Metadata trailers = refusal.getTrailers();
        call.close(refusal.getStatus(), trailers == null ? new Metadata() : trailers);
    }

    static @Nullable Instant deadline() {
        Deadline deadline = Context.current().getDeadline();
        return deadline == null ? null : Instant.now().plusNanos(deadline.timeRemaining(TimeUnit.NANOSECONDS));
    }

    static Metadata.Key<String> key(String name) {
        return Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER);
    }
}
