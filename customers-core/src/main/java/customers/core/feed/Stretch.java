package customers.core.feed;

import java.util.List;

/**
 * A stretch of the feed that was read.
 *
 * @param events those that were asked for, in the order of their positions
 * @param upTo the position up to which there are no others
 */
public record Stretch(List<Event> events, long upTo) {}
