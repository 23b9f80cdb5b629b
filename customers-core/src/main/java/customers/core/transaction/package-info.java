/** Units of work: one transaction, run again on a deadlock. */
@NullMarked
package customers.core.transaction;

import org.jspecify.annotations.NullMarked;
