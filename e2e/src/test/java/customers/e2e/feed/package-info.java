/** The change feed: what its consumers see while everything else goes wrong. */
@NullMarked
package customers.e2e.feed;

import org.jspecify.annotations.NullMarked;
