/** Deletes, restores and erasures. */
@NullMarked
package customers.core.deletion;

import org.jspecify.annotations.NullMarked;
