package customers.e2e.driver;

import io.grpc.Status;
import java.util.Arrays;
import java.util.Locale;

/** The contract's table of error codes: what each is over HTTP and over gRPC. */
public enum Code {
    INVALID_INPUT(400, Status.Code.INVALID_ARGUMENT),
    QUOTA_EXCEEDED(400, Status.Code.FAILED_PRECONDITION),
    FAILED_PRECONDITION(400, Status.Code.FAILED_PRECONDITION),
    UNAUTHORIZED(401, Status.Code.UNAUTHENTICATED),
    FORBIDDEN(403, Status.Code.PERMISSION_DENIED),
    NOT_FOUND(404, Status.Code.NOT_FOUND),
    ALREADY_EXISTS(409, Status.Code.ALREADY_EXISTS),
    RATE_LIMITED(429, Status.Code.RESOURCE_EXHAUSTED),
    UNAVAILABLE(503, Status.Code.UNAVAILABLE),
    INTERNAL(500, Status.Code.INTERNAL);

    private final int http;
    private final Status.Code grpcCode;

    Code(int http, Status.Code grpcCode) {
        this.http = http;
        this.grpcCode = grpcCode;
    }

    /** As it stands in the `code` of an error body. */
    public String json() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the table has it with this HTTP status. */
    public boolean goesWith(int httpStatus) {
        return switch (httpStatus) {
            case 405, 406, 413, 415 -> this == INVALID_INPUT;
            case 412 -> this == FAILED_PRECONDITION;
            case 504 -> this == UNAVAILABLE;
            default -> httpStatus == http;
        };
    }

    /** Whether the table has it with this gRPC status. */
    public boolean goesWith(Status.Code status) {
        return switch (status) {
            case ABORTED -> this == FAILED_PRECONDITION;
            case DEADLINE_EXCEEDED -> this == UNAVAILABLE;
            default -> status == grpcCode;
        };
    }

    /** The code as it stands in an error body. */
    public static Code ofJson(String json) {
        return Arrays.stream(values())
                .filter(code -> code.json().equals(json))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no code of the contract: " + json));
    }
}
