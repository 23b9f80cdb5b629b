/** How ids, times and documents are written to and read from the database. */
@NullMarked
package customers.core.store;

import org.jspecify.annotations.NullMarked;
