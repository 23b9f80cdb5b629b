package customers.core.token;

import customers.core.access.Roles;
import customers.core.id.TokenId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An org's own credential, as it is read: without its secret.
 *
 * @param firstFive the first characters of the secret
 * @param tokenExpires null for never
 */
public record AccessToken(
        TokenId id,
        String firstFive,
        Roles roles,
        @Nullable Instant tokenExpires,
        @Nullable String friendlyName) {}
