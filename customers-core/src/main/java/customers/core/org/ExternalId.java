package customers.core.org;

import customers.core.error.CustomersException;
import org.jspecify.annotations.Nullable;

/**
 * What an integrator calls a thing in its own books: 1 to 255 characters (Unicode code points), no control characters and
 * no blanks at either end, which the engines would not tell apart. Compared exactly otherwise.
 */
public final class ExternalId {
    private ExternalId() {}

    /** Checks one that may be absent; INVALID_INPUT names the field. */
    public static @Nullable String orNull(String field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        int length = text.codePointCount(0, text.length());
        if (length < 1
                || length > DisplayName.LONGEST
                || !text.equals(text.strip())
                || text.codePoints().anyMatch(Character::isISOControl)) {
            throw CustomersException.invalid(
                    field, "must be 1 to 255 characters, without control characters and without blanks at either end");
        }
        return text;
    }
}
