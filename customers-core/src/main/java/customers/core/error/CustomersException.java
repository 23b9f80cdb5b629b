package customers.core.error;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one exception of the domain: a reason, one sentence that a person can act on, and what exactly is wrong. The
 * sentence is shown to callers, so it never tells of what lies outside their reach, nor of SQL or classes.
 */
public final class CustomersException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient List<Violation> violations;
    private final @Nullable Duration retryAfter;

    private CustomersException(Reason reason, String sentence, List<? extends Violation> violations) {
        this(reason, sentence, violations, null);
    }

    private CustomersException(
            Reason reason, String sentence, List<? extends Violation> violations, @Nullable Duration retryAfter) {
        // Refusals are answers, not faults: a stack trace would cost more than the refusal.
        super(sentence, null, true, false);
        this.reason = reason;
        this.violations = List.copyOf(violations);
        this.retryAfter = retryAfter;
    }

    /** A refusal for the reason, told in one sentence. */
    public static CustomersException of(Reason reason, String sentence) {
        return new CustomersException(reason, sentence, List.of());
    }

    /** INVALID_INPUT for one field, named by its path in the request. */
    public static CustomersException invalid(String field, String reason) {
        return invalid(List.of(new Violation.Field(field, reason)));
    }

    /** INVALID_INPUT for all these fields. */
    public static CustomersException invalid(List<Violation.Field> fields) {
        String sentence = fields.stream()
                .map(violation -> violation.field() + ": " + violation.reason())
                .collect(Collectors.joining("; "));
        return new CustomersException(Reason.INVALID_INPUT, sentence + ".", fields);
    }

    /** FORBIDDEN. */
    public static CustomersException forbidden(String sentence) {
        return of(Reason.FORBIDDEN, sentence);
    }

    /** NOT_FOUND. */
    public static CustomersException notFound(String sentence) {
        return of(Reason.NOT_FOUND, sentence);
    }

    /** ALREADY_EXISTS. */
    public static CustomersException alreadyExists(String sentence) {
        return of(Reason.ALREADY_EXISTS, sentence);
    }

    /** FAILED_PRECONDITION. */
    public static CustomersException failedPrecondition(String sentence) {
        return of(Reason.FAILED_PRECONDITION, sentence);
    }

    /** STALE. */
    public static CustomersException stale() {
        return of(Reason.STALE, "It was changed since it was read: read it again, and decide anew.");
    }

    /** UNAUTHORIZED. */
    public static CustomersException unauthorized(String sentence) {
        return of(Reason.UNAUTHORIZED, sentence);
    }

    /** RATE_LIMITED, until this much time has passed. */
    public static CustomersException rateLimited(String sentence, Duration retryAfter) {
        return new CustomersException(Reason.RATE_LIMITED, sentence, List.of(), retryAfter);
    }

    /** UNAVAILABLE, probably until this much time has passed. */
    public static CustomersException unavailable(String sentence, Duration retryAfter) {
        return new CustomersException(Reason.UNAVAILABLE, sentence, List.of(), retryAfter);
    }

    /** QUOTA_EXCEEDED for a sale, naming each resource that runs short. */
    public static CustomersException quotaExceeded(List<Violation.Quota> shortages) {
        return quotaExceeded("The seller's reseller subscription", shortages);
    }

    /** QUOTA_EXCEEDED, naming in words what runs short, and each resource of it that does. */
    public static CustomersException quotaExceeded(String source, List<Violation.Quota> shortages) {
        String names = shortages.stream()
                .map(s -> "%s (%s asked for, %d left)"
                        .formatted(s.resource(), s.requested() == null ? "unlimited" : s.requested(), s.available()))
                .collect(Collectors.joining(", "));
        return new CustomersException(
                Reason.QUOTA_EXCEEDED, source + " has too little left: " + names + ".", shortages);
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** What exactly; empty where the sentence says it all. */
    public List<Violation> violations() {
        return violations;
    }

    /** When it is worth another try; null where that is not known. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
