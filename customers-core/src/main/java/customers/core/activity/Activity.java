package customers.core.activity;

import customers.core.id.ActivityId;
import customers.core.id.OrgId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done, as it is read.
 *
 * @param kind noun and verb, for example {@code subscription.create}
 * @param message in words, where there is more to say
 * @param actor {@code token:<id>}, {@code login:<id>}, {@code system} or {@code anonymous}
 */
public record Activity(
        ActivityId id,
        OrgId orgId,
        String kind,
        @Nullable String message,
        String objectKind,
        String objectId,
        @Nullable String objectName,
        String actor,
        String requestId,
        @Nullable String ipAddr,
        Instant createdAt) {}
