package customers.core.login;

import org.jspecify.annotations.Nullable;

/**
 * What is said of a login when it is created.
 *
 * @param password null to invite the person to set one
 */
public record NewLogin(String email, String name, @Nullable String password) {

    /** Not the password. */
    @Override
    public String toString() {
        return "NewLogin[email=" + email + "]";
    }
}
