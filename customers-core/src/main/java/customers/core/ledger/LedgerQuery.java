package customers.core.ledger;

import customers.core.listing.Page;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries to list.
 *
 * @param resource only those of this resource
 * @param createdAfter only those at this time or later
 * @param createdBefore only those before this time
 */
public record LedgerQuery(
        @Nullable String resource,
        @Nullable Instant createdAfter,
        @Nullable Instant createdBefore,
        Page.Request page) {}
