package customers.core.error;

import org.springframework.dao.DuplicateKeyException;

/** Which unique key a write ran into, where a table has several and each means another refusal. */
public final class TakenKey {
    private static final String BEFORE = "for key '";

    private TakenKey() {}

    /** Whether it was the key with this name. MySQL writes the table before it, and both write the value before that. */
    public static boolean is(DuplicateKeyException refusal, String key) {
        String sentence = String.valueOf(refusal.getMostSpecificCause().getMessage());
        int at = sentence.lastIndexOf(BEFORE);
        String name = at < 0 ? "" : sentence.substring(at + BEFORE.length());
        return name.startsWith(key + "'") || name.endsWith("." + key + "'");
    }
}
