package customers.core.feed;

import customers.core.activity.Activity;

/**
 * An activity in its place in the feed.
 *
 * @param position 1 for the first event of the installation; consecutive, never given twice
 */
public record Event(long position, Activity activity) {}
