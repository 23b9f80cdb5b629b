package customers.core.login;

import customers.core.error.CustomersException;
import java.util.Locale;

/** An email as it is compared and kept: trimmed and in lower case. */
public record Email(String value) {
    /** The greatest number of characters. */
    public static final int LONGEST = 254;

    /** Normalises what a person typed. */
    public static Email of(String text) {
        return new Email(text.strip().toLowerCase(Locale.ROOT));
    }

    /** Normalises one that is to be kept; INVALID_INPUT names the field. A letter may become two in lower case. */
    public static Email of(String field, String text) {
        Email email = of(text);
        if (email.value().codePointCount(0, email.value().length()) > LONGEST) {
            throw CustomersException.invalid(field, "must be an email address of at most 254 characters");
        }
        return email;
    }
}
