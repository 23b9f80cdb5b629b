package customers.core.login;

import customers.core.id.LoginId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person, as it is read: without the password.
 *
 * @param passwordLastChangedAt null while the password is the first, and while there is none
 * @param locale a BCP 47 tag
 */
public record Login(
        LoginId id,
        Email email,
        String name,
        Instant registeredAt,
        @Nullable Instant passwordLastChangedAt,
        String locale) {

    /** A colour to draw the person in, {@code #rrggbb}: always the same one. */
    public String colorCode() {
        return colorCode(id);
    }

    /** The colour of the person with the id. */
    public static String colorCode(LoginId id) {
        // The end of an id is random; its beginning is the time.
        return "#%06x".formatted(id.value().getLeastSignificantBits() & 0xFFFFFF);
    }
}
