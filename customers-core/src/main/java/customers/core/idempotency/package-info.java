/** Calls that are made with a key: done once, answered as often as they are made. */
@NullMarked
package customers.core.idempotency;

import org.jspecify.annotations.NullMarked;
