package customers.e2e.driver;

/** What a call is made with. */
public record Credential(Kind kind, String secret) {
    /** Nothing at all. */
    public static final Credential NONE = new Credential(Kind.NONE, "");

    /** The kinds there are. */
    public enum Kind {
        NONE,
        TOKEN,
        SESSION
    }

    /** An access token. */
    public static Credential token(String secret) {
        return new Credential(Kind.TOKEN, secret);
    }

    /** The secret of a session, which is the value of the cookie. */
    public static Credential session(String secret) {
        return new Credential(Kind.SESSION, secret);
    }
}
