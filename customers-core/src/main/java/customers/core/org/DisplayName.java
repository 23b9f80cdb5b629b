package customers.core.org;

import customers.core.digest.Digest;
import customers.core.error.CustomersException;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A name that people give and read: trimmed, 1 to 255 characters (Unicode code points), no control characters.
 *
 * @param value the name as it is shown
 */
public record DisplayName(String value) {
    /** The greatest number of characters. */
    public static final int LONGEST = 255;

    /** Reads a name from a field of a request; INVALID_INPUT names that field. */
    public static DisplayName of(String field, String text) {
        String name = text.strip();
        int length = name.codePointCount(0, name.length());
        if (length < 1 || length > LONGEST || hasControlCharacters(name)) {
            throw CustomersException.invalid(
                    field, "must be 1 to 255 characters after trimming, without control characters");
        }
        return new DisplayName(name);
    }

    /** Reads a name that may be absent or blank. */
    public static @Nullable String orNull(String field, @Nullable String text) {
        return text == null || text.isBlank() ? null : of(field, text).value();
    }

    private static boolean hasControlCharacters(String name) {
        return name.codePoints().anyMatch(Character::isISOControl);
    }

    /**
     * What two names have in common that differ in case alone: a digest, so that one length fits every name and no
     * collation of the database has a say.
     */
    public byte[] key() {
        String folded = Normalizer.normalize(value, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        return Digest.of(folded);
    }
}
