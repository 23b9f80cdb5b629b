package customers.core.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the feed is behind the writes.
 *
 * @param events how many activities have no position yet
 * @param oldest when the oldest of them was done; null when there is none
 */
public record Lag(long events, @Nullable Instant oldest) {}
