package customers.bench.load;

/** The call was refused because there were too many. */
public final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    /** With how it was said. */
    public Refused(String message) {
        super(message, null, false, false);
    }
}
