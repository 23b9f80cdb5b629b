package customers.e2e.driver;

import io.grpc.Status;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** The contract's table of error codes: what each is over HTTP and over gRPC. */
public enum Code {
    INVALID_INPUT(Set.of(400, 405, 406, 413, 415), Status.Code.INVALID_ARGUMENT),
    QUOTA_EXCEEDED(Set.of(400), Status.Code.FAILED_PRECONDITION),
    FAILED_PRECONDITION(Set.of(400), Status.Code.FAILED_PRECONDITION),
    UNAUTHORIZED(Set.of(401), Status.Code.UNAUTHENTICATED),
    FORBIDDEN(Set.of(403), Status.Code.PERMISSION_DENIED),
    NOT_FOUND(Set.of(404), Status.Code.NOT_FOUND),
    ALREADY_EXISTS(Set.of(409), Status.Code.ALREADY_EXISTS),
    RATE_LIMITED(Set.of(429), Status.Code.RESOURCE_EXHAUSTED),
    UNAVAILABLE(Set.of(503, 504), Status.Code.UNAVAILABLE),
    INTERNAL(Set.of(500), Status.Code.INTERNAL);

    private final Set<Integer> httpStatuses;
    private final Status.Code grpcCode;

    Code(Set<Integer> httpStatuses, Status.Code grpcCode) {
        this.httpStatuses = httpStatuses;
        this.grpcCode = grpcCode;
    }

    /** As it stands in the `code` of an error body. */
    public String json() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The HTTP statuses that go with it. */
    public Set<Integer> httpStatuses() {
        return httpStatuses;
    }

    /** The gRPC status that goes with it. */
    public Status.Code grpcCode() {
        return grpcCode;
    }

    /** The code as it stands in an error body. */
    public static Code ofJson(String json) {
        return Arrays.stream(values())
                .filter(code -> code.json().equals(json))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no code of the contract: " + json));
    }
}
