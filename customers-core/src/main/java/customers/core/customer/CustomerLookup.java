package customers.core.customer;

import customers.core.listing.Like;
import customers.core.login.Email;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds customers by what integrators know of them, from the rows that match and not through all customers.
 *
 * @param externalId only those that their parent's books call exactly so
 * @param ownerEmail only those whose owner has this email, whatever its case
 * @param search only those whose name or owner's email begins with this, without case; null or blank for all
 */
public record CustomerLookup(
        @Nullable String externalId,
        @Nullable String ownerEmail,
        @Nullable String search) {
    /** Looks for nothing in particular. */
    public static final CustomerLookup NONE = new CustomerLookup(null, null, null);

    /** Whether all are looked for. */
    boolean isNone() {
        return externalId == null && ownerEmail == null && namePattern() == null;
    }

    /** The owner's email as emails are kept. */
    public @Nullable Email owner() {
        return ownerEmail == null ? null : Email.of(ownerEmail);
    }

    /** How the name begins, for LIKE; null when nothing is searched for. */
    public @Nullable String namePattern() {
        return search == null || search.isBlank() ? null : Like.beginningWith(search.strip());
    }

    /** How the owner's email begins, for LIKE: emails are kept in lower case. */
    public @Nullable String emailPattern() {
        String pattern = namePattern();
        return pattern == null ? null : pattern.toLowerCase(Locale.ROOT);
    }
}
