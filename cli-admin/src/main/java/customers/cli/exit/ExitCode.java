package customers.cli.exit;

import customers.v1.ErrorReason;
import io.grpc.Status;

/** What the process ends with: one number per kind of refusal, so that scripts need not read sentences. */
public enum ExitCode {
    OK(0, "done"),
    FAILED(1, "anything that has no number of its own, a bug included"),
    USAGE(2, "the command line is wrong or incomplete; nothing was sent"),
    UNAUTHORIZED(3, "no credential, or one that is unknown, expired or revoked"),
    FORBIDDEN(4, "the credential's roles do not reach"),
    NOT_FOUND(5, "what was named does not exist, or not there"),
    CONFLICT(6, "what was named is taken or exists already"),
    QUOTA_EXCEEDED(7, "the seller's reseller subscription, or a website's, has too little left"),
    FAILED_PRECONDITION(8, "valid, but the state forbids it"),
    INVALID_INPUT(9, "the server refused a value"),
    UNAVAILABLE(10, "the server is down, or did not answer in time"),
    RATE_LIMITED(11, "too many attempts"),
    STALE(12, "it is in another version than --if-match names; nothing was changed"),
    VIOLATIONS(13, "it was verified, and something does not agree"),
    UNHEALTHY(14, "a check of doctor failed");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    public int number() {
        return number;
    }

    public String meaning() {
        return meaning;
    }

    /** The number for a refusal that carries its reason. The code only tells what is stale from what the state forbids else. */
    static ExitCode of(ErrorReason reason, Status.Code code) {
        return switch (reason) {
            case ERROR_REASON_INVALID_INPUT -> INVALID_INPUT;
            case ERROR_REASON_UNAUTHORIZED -> UNAUTHORIZED;
            case ERROR_REASON_FORBIDDEN -> FORBIDDEN;
            case ERROR_REASON_NOT_FOUND -> NOT_FOUND;
            case ERROR_REASON_ALREADY_EXISTS -> CONFLICT;
            case ERROR_REASON_QUOTA_EXCEEDED -> QUOTA_EXCEEDED;
            case ERROR_REASON_FAILED_PRECONDITION -> code == Status.Code.ABORTED ? STALE : FAILED_PRECONDITION;
            case ERROR_REASON_RATE_LIMITED -> RATE_LIMITED;
            case ERROR_REASON_UNAVAILABLE -> UNAVAILABLE;
            case ERROR_REASON_INTERNAL, ERROR_REASON_UNSPECIFIED, UNRECOGNIZED -> FAILED;
        };
    }

    /** The number for a refusal without a reason: one that a proxy gave, or the transport. */
    static ExitCode of(Status.Code code) {
        return switch (code) {
            case OK -> OK;
            case INVALID_ARGUMENT, OUT_OF_RANGE -> INVALID_INPUT;
            case UNAUTHENTICATED -> UNAUTHORIZED;
            case PERMISSION_DENIED -> FORBIDDEN;
            case NOT_FOUND -> NOT_FOUND;
            case ALREADY_EXISTS -> CONFLICT;
            case FAILED_PRECONDITION -> FAILED_PRECONDITION;
            case RESOURCE_EXHAUSTED -> RATE_LIMITED;
            case UNAVAILABLE, DEADLINE_EXCEEDED -> UNAVAILABLE;
            case ABORTED, CANCELLED, DATA_LOSS, INTERNAL, UNIMPLEMENTED, UNKNOWN -> FAILED;
        };
    }
}
