package customers.embedded;

/** The embedded database cannot be had; the message says why and what to do, in words for the person at the terminal. */
public final class MariaDbException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a message that needs no stack trace to be understood. */
    public MariaDbException(String message) {
        super(message);
    }

    /** With the failure underneath. */
    public MariaDbException(String message, Throwable cause) {
        super(message, cause);
    }
}
