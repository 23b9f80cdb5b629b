package customers.core.transaction;

/** Is thrown when a commit had begun: whether all of it was done or nothing is not known. */
public final class OutcomeUnknownException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final RuntimeException refusal;

    OutcomeUnknownException(RuntimeException refusal) {
        super(refusal);
        this.refusal = refusal;
    }

    /** What to answer. */
    RuntimeException refusal() {
        return refusal;
    }
}
