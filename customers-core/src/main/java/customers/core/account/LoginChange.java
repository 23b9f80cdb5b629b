package customers.core.account;

import org.jspecify.annotations.Nullable;

/**
 * What is to change of the own login; what is null stays.
 *
 * @param password the new one
 * @param currentPassword the one as it is; needed for a new email or password
 */
public record LoginChange(
        @Nullable String email,
        @Nullable String name,
        @Nullable String locale,
        @Nullable String password,
        @Nullable String currentPassword) {

    /** Not the passwords. */
    @Override
    public String toString() {
        return "LoginChange";
    }
}
