package customers.server.secret;

/** A secret cannot be taken from the file that is named for it. Tells variables and paths, never what a file holds. */
final class UnusableSecretFile extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String remedy;

    UnusableSecretFile(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    /** What an operator can do about it. */
    String remedy() {
        return remedy;
    }
}
