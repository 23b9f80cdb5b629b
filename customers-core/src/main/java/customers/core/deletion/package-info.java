/** Deletes and all that they take along. */
@NullMarked
package customers.core.deletion;

import org.jspecify.annotations.NullMarked;
