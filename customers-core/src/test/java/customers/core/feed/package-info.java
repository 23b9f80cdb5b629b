/** The change feed. */
@NullMarked
package customers.core.feed;

import org.jspecify.annotations.NullMarked;
