package customers.cli.exit;

import com.google.rpc.QuotaFailure;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What is said on standard error of a refused call: one sentence with what to do next, the violations one a line, and
 * the request id.
 */
public final class Report {
    private final CallError error;
    private final String server;
    private final Duration timeout;

    private Report(CallError error, String server, Duration timeout) {
        this.error = error;
        this.server = server;
        this.timeout = timeout;
    }

    /** A report on a refused call to {@code server}. */
    public static Report of(StatusRuntimeException cause, String server, Duration timeout) {
        return new Report(new CallError(cause), server, timeout);
    }

    public ExitCode exitCode() {
        return error.exitCode();
    }

    /** How long the server asks to wait before it is tried again; zero where it does not say. */
    public Duration retryAfter() {
        return Duration.ofSeconds(error.retrySeconds().orElse(0L));
    }

    /** What is wrong, in one line. */
    public String reason() {
        return String.join("; ", lines()).replaceFirst("^Error: ", "");
    }

    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Error: " + sentence());
        error.fieldViolations()
                .forEach(violation -> lines.add("  " + violation.getField() + ": " + violation.getDescription()));
        error.quotaViolations().forEach(violation -> lines.add("  " + shortage(violation)));
        error.requestId().ifPresent(id -> lines.add("  request id: " + id));
        return lines;
    }

    /** What happened and what to do next. */
    public String sentence() {
        // What the transport says of itself names hosts and threads, and tells a person nothing to do.
        String what = error.description().map(Report::withoutFullStop).orElseGet(this::whatTheTransportSays);
        return what + "; " + next() + ".";
    }

    private String whatTheTransportSays() {
        return switch (error.statusCode()) {
            case UNAVAILABLE -> "No customers server answers at " + server;
            case DEADLINE_EXCEEDED -> "The server at " + server + " did not answer within " + seconds(timeout);
            case UNIMPLEMENTED -> "The server at " + server + " does not know this operation";
            default -> "The call to " + server + " ended with " + error.statusCode();
        };
    }

    private String next() {
        return switch (exitCode()) {
            case UNAUTHORIZED ->
                error.needsCredential()
                        ? "give a valid token with --token-file or CUSTOMERS_TOKEN"
                        : "correct it and try again";
            case FORBIDDEN -> "use a credential whose roles reach this org, or name another org with --org";
            case NOT_FOUND -> "check the ids: the list and get commands show what there is";
            case CONFLICT -> "choose another one, or use the one that exists";
            case QUOTA_EXCEEDED -> "ask for less, or let the seller's own vendor sell it more";
            case FAILED_PRECONDITION -> "change what stands in the way and try again";
            case INVALID_INPUT -> "correct it and try again: --help shows what is expected";
            case UNAVAILABLE -> whenUnavailable();
            case RATE_LIMITED -> "try again in " + error.retrySeconds().orElse(60L) + " s";
            case STALE -> "get shows its etag of now";
            case OK, FAILED, USAGE, VIOLATIONS, UNHEALTHY -> whenFailed();
        };
    }

    private String whenUnavailable() {
        if (error.reason().isPresent()) {
            return "try again in " + error.retrySeconds().orElse(5L) + " s";
        }
        return error.statusCode() == Status.Code.DEADLINE_EXCEEDED
                ? "try again, or give it longer with --timeout"
                : "check that it runs, and its address in --server or CUSTOMERS_GRPC";
    }

    private String whenFailed() {
        return error.statusCode() == Status.Code.UNIMPLEMENTED
                ? "use the customers-admin of the server's own version"
                : "look up the request id in the server's log";
    }

    private static String shortage(QuotaFailure.Violation violation) {
        var dimensions = violation.getQuotaDimensionsMap();
        return "%s: %s requested, %d available (%s of org %s)"
                .formatted(
                        violation.getQuotaMetric(),
                        dimensions.getOrDefault("requested", "unlimited"),
                        violation.getQuotaValue(),
                        violation.getSubject().replace(':', ' '),
                        dimensions.getOrDefault("org_id", "?"));
    }

    private static String withoutFullStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static String seconds(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }
}
