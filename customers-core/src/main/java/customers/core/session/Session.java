package customers.core.session;

import customers.core.id.SessionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A live session, as it is read: without its secret. */
public record Session(
        SessionId id,
        Instant createdAt,
        @Nullable String userAgent,
        @Nullable String ipAddr) {}
