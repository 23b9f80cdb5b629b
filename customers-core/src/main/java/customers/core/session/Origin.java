package customers.core.session;

import org.jspecify.annotations.Nullable;

/**
 * Where a session is opened from, as the boundary tells it.
 *
 * @param userAgent at most 255 characters
 * @param ipAddr at most 45 characters
 */
public record Origin(@Nullable String userAgent, @Nullable String ipAddr) {}
