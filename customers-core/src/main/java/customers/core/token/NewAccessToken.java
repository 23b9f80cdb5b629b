package customers.core.token;

import customers.core.access.Role;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a token when it is created.
 *
 * @param roles at least one
 * @param tokenExpires in the future; null for never
 */
public record NewAccessToken(
        Set<Role> roles,
        @Nullable Instant tokenExpires,
        @Nullable String friendlyName) {}
