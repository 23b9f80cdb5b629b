/** Typed ids, so that two of them cannot be swapped. */
@NullMarked
package customers.core.id;

import org.jspecify.annotations.NullMarked;
