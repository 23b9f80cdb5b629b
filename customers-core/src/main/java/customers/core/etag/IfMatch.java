package customers.core.etag;

import customers.core.error.CustomersException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which version of a thing a call is meant for. Asked under the locks of the change, after who may and whether it is there
 * at all, and before anything is changed.
 *
 * @param any any version, for who says nothing and who says {@code *}
 * @param tags otherwise one of these
 */
public record IfMatch(boolean any, Set<String> tags) {
    /** Whatever version it is. */
    public static final IfMatch ANY = new IfMatch(true, Set.of());

    private static final Pattern TAG = Pattern.compile("(W/)?(\"[!#-~\\x80-\\uFFFF]*\")");
    private static final Pattern BETWEEN = Pattern.compile("[ \\t]*(,[ \\t]*)+|[ \\t]*$");

    /**
     * Reads the value of the header If-Match; null when it was not given.
     *
     * @param field how to call it when it is malformed
     */
    public static IfMatch of(String field, @Nullable String text) {
        if (text == null || text.strip().equals("*")) {
            return ANY;
        }
        Set<String> strong = new HashSet<>();
        int at = leadingBlanks(text);
        Matcher tag = TAG.matcher(text);
        Matcher between = BETWEEN.matcher(text);
        do {
            if (!tag.region(at, text.length()).lookingAt()
                    || !between.region(tag.end(), text.length()).lookingAt()) {
                throw CustomersException.invalid(field, "must be * or a list of entity tags such as \"Zm9v\"");
            }
            if (tag.group(1) == null) {
                strong.add(tag.group(2));
            }
            at = between.end();
        } while (at < text.length());
        return new IfMatch(false, Set.copyOf(strong));
    }

    private static int leadingBlanks(String text) {
        int at = 0;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t' || text.charAt(at) == ',')) {
            at++;
        }
        return at;
    }

    /** STALE when the thing, which is there, is in another version. Reads it only where that matters. */
    public void require(Supplier<ETag> current) {
        if (!any && !tags.contains(current.get().value())) {
            throw CustomersException.stale();
        }
    }
}
