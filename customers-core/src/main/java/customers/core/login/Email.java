package customers.core.login;

import java.util.Locale;

/** An email as it is compared and kept: trimmed and in lower case. */
public record Email(String value) {

    /** Normalises what a person typed. */
    public static Email of(String text) {
        return new Email(text.strip().toLowerCase(Locale.ROOT));
    }
}
