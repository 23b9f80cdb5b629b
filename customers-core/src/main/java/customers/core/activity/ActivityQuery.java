package customers.core.activity;

import customers.core.listing.Page;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which activities to list.
 *
 * @param kind only this one
 * @param createdAfter only those at this time or later
 * @param createdBefore only those before this time
 */
public record ActivityQuery(
        @Nullable String kind,
        @Nullable Instant createdAfter,
        @Nullable Instant createdBefore,
        Page.Request page) {}
