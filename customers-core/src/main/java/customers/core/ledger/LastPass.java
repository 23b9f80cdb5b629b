package customers.core.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of the last pass over the whole installation, by whichever server.
 *
 * @param startedAt when the last one began, or is taken to have begun before the first
 * @param finishedAt null before the first
 * @param violations how many it found; null before the first
 * @param cleanAt of what moment all was last seen to be right; null while it never was
 */
public record LastPass(
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Long violations,
        @Nullable Instant cleanAt) {}
