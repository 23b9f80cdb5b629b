package customers.gateway.upstream;

import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Calls whose server was lost before it had answered. gRPC makes a call again by its method alone, and none whose answer has
 * begun; so it makes no write again, though one with an idempotency key is done once however often it is made.
 */
final class LostCalls {
    private static final Metadata.Key<String> KEY = ascii("idempotency-key");
    private static final Metadata.Key<String> TOKEN = ascii("authorization");
    private static final Metadata.Key<String> SESSION = ascii("x-session");

    /** What a server says of a refusal; a lost one says nothing. */
    private static final Metadata.Key<byte[]> DETAILS =
            Metadata.Key.of("grpc-status-details-bin", Metadata.BINARY_BYTE_MARSHALLER);

    private static final int ATTEMPTS = 4;
    private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

    private LostCalls() {}

    /** Whether it is done once however often it is made. Without a credential servers take no notice of a key. */
    static boolean isKeyed(Metadata headers) {
        return headers.containsKey(KEY) && (headers.containsKey(TOKEN) || headers.containsKey(SESSION));
    }

    /** Whether nobody answered, and not too often. A refusal of a server that lives is an answer, UNAVAILABLE too. */
    static boolean isLost(StatusRuntimeException failure, int failures) {
        Metadata trailers = failure.getTrailers();
        return failures < ATTEMPTS
                && failure.getStatus().getCode() == Status.Code.UNAVAILABLE
                && (trailers == null || !trailers.containsKey(DETAILS));
    }

    /**
     * Whether the connection broke under it, which gRPC mostly tells as UNAVAILABLE, but as UNKNOWN when the break is noticed
     * by who writes (grpc-java issue 10120). What a server answers has no cause.
     */
    static boolean isBroken(StatusRuntimeException failure) {
        return failure.getStatus().getCode() == Status.Code.UNKNOWN
                && failure.getStatus().getCause() instanceof IOException;
    }

    /** The same failure; of a broken connection, as all others of its kind are told. */
    static StatusRuntimeException toUnavailable(StatusRuntimeException failure) {
        return isBroken(failure)
                ? Status.UNAVAILABLE
                        .withDescription(failure.getStatus().getDescription())
                        .withCause(failure)
                        .asRuntimeException(failure.getTrailers())
                : failure;
    }

    /** Waits a little, longer each time, and never as long as another caller does. */
    static void pause(int failures) {
        long longest = FIRST_PAUSE << (2 * (failures - 1));
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest / 2, longest));
    }

    private static Metadata.Key<String> ascii(String name) {
        return Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER);
    }
}
