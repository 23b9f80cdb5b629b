package customers.embedded.quickstart;

/** The quickstart cannot go on; the message is all that the person at the terminal gets to read. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message);
    }

    Refusal(String message, Throwable cause) {
        super(message, cause);
    }
}
