package customers.gateway.json;

/** What a caller wrote cannot be read: where, as the caller would name the place, and what was expected there. */
public final class InvalidInput extends RuntimeException {
    private final String field;
    private final String reason;

    public InvalidInput(String field, String reason) {
        // Thrown for what callers write: a stack trace would say nothing about them and cost much.
        super(field + " " + reason, null, false, false);
        this.field = field;
        this.reason = reason;
    }

    /** The JSON path, for example {@code resources[0].total}, the parameter's name, or {@code body} for all of it. */
    public String field() {
        return field;
    }

    /** What was expected, to be read after the field's name. */
    public String reason() {
        return reason;
    }
}
