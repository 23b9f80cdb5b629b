package customers.core.mail;

/**
 * A mail to one person.
 *
 * @param about what it is about, for the log: without any secret
 * @param text plain text; may hold a secret
 */
public record Mail(String to, String subject, String text, String about) {

    /** Not the text, which must not get into a log. */
    @Override
    public String toString() {
        return about;
    }
}
