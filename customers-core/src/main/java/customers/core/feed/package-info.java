/** The change feed: every activity gets a position after its commit, and is read in the order of the positions. */
@NullMarked
package customers.core.feed;

import org.jspecify.annotations.NullMarked;
