package customers.gateway.error;

import customers.v1.ErrorReason;
import java.util.List;
import java.util.Map;

/** The problems of HTTP itself, which Spring and Tomcat know by a status only. */
final class HttpProblems {
    private HttpProblems() {}

    static Problem of(int chosen, Map<String, String> headers) {
        int status = switch (chosen) {
            // To Tomcat an unknown version, coding or expectation; to the contract a malformed request.
            case 417, 431, 501, 505 -> 400;
            default -> chosen;
        };
        ErrorReason reason = switch (status) {
            case 401 -> ErrorReason.ERROR_REASON_UNAUTHORIZED;
            case 403 -> ErrorReason.ERROR_REASON_FORBIDDEN;
            case 404 -> ErrorReason.ERROR_REASON_NOT_FOUND;
            case 503, 504 -> ErrorReason.ERROR_REASON_UNAVAILABLE;
            default -> status < 500 ? ErrorReason.ERROR_REASON_INVALID_INPUT : ErrorReason.ERROR_REASON_INTERNAL;
        };
        return new Problem(status, reason, sentence(status), List.of(), headers);
    }

    private static String sentence(int status) {
        return switch (status) {
            case 404 -> "There is nothing at this path.";
            case 405 -> "This path does not answer this method; the header Allow names those it does.";
            case 406 -> "Only application/json can be answered; the header Accept excludes it.";
            case 413 -> "The request is larger than is accepted.";
            case 415 -> "The body must be sent as Content-Type: application/json.";
            case 503, 504 -> "The service cannot be reached now. Try again.";
            default ->
                status < 500
                        ? "The request is malformed."
                        : HttpStatuses.internal().detail();
        };
    }
}
