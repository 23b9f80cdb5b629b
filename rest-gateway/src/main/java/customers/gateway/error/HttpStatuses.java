package customers.gateway.error;

import customers.v1.ErrorReason;
import io.grpc.Status;

/** The table of the contract: which status of HTTP a refusal of the server is answered with. */
final class HttpStatuses {
    private HttpStatuses() {}

    /** For an error that says its reason. The gRPC code only tells down from slow, and stale from what the state forbids else. */
    static int of(ErrorReason reason, Status.Code code) {
        return switch (reason) {
            case ERROR_REASON_INVALID_INPUT, ERROR_REASON_QUOTA_EXCEEDED -> 400;
            case ERROR_REASON_FAILED_PRECONDITION -> code == Status.Code.ABORTED ? 412 : 400;
            case ERROR_REASON_UNAUTHORIZED -> 401;
            case ERROR_REASON_FORBIDDEN -> 403;
            case ERROR_REASON_NOT_FOUND -> 404;
            case ERROR_REASON_ALREADY_EXISTS -> 409;
            case ERROR_REASON_RATE_LIMITED -> 429;
            case ERROR_REASON_UNAVAILABLE -> code == Status.Code.DEADLINE_EXCEEDED ? 504 : 503;
            case ERROR_REASON_INTERNAL, ERROR_REASON_UNSPECIFIED, UNRECOGNIZED -> 500;
        };
    }

    /**
     * For an error without a reason: it comes from a library or a proxy, and its description may hold addresses and
     * stack traces, so the sentence is ours.
     */
    static Problem withoutReason(Status.Code code) {
        return switch (code) {
            case UNAVAILABLE, CANCELLED, ABORTED ->
                Problem.of(503, ErrorReason.ERROR_REASON_UNAVAILABLE, "The service cannot be reached now. Try again.");
            case DEADLINE_EXCEEDED ->
                Problem.of(
                        504,
                        ErrorReason.ERROR_REASON_UNAVAILABLE,
                        "The service took too long to answer. What was asked for may or may not have happened.");
            case UNAUTHENTICATED ->
                Problem.of(401, ErrorReason.ERROR_REASON_UNAUTHORIZED, "The credential is not accepted.");
            case PERMISSION_DENIED ->
                Problem.of(403, ErrorReason.ERROR_REASON_FORBIDDEN, "The credential does not allow this.");
            case NOT_FOUND -> Problem.of(404, ErrorReason.ERROR_REASON_NOT_FOUND, "There is no such thing.");
            case ALREADY_EXISTS -> Problem.of(409, ErrorReason.ERROR_REASON_ALREADY_EXISTS, "It exists already.");
            case FAILED_PRECONDITION ->
                Problem.of(400, ErrorReason.ERROR_REASON_FAILED_PRECONDITION, "The present state does not allow this.");
            case INVALID_ARGUMENT, OUT_OF_RANGE -> Problem.invalidInput(400, "The request is not valid.");
            case OK, UNKNOWN, RESOURCE_EXHAUSTED, UNIMPLEMENTED, INTERNAL, DATA_LOSS -> internal();
        };
    }

    static Problem internal() {
        return Problem.of(
                500,
                ErrorReason.ERROR_REASON_INTERNAL,
                "Something went wrong here. The request id finds it in the log.");
    }
}
