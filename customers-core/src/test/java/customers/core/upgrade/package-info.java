/** Databases that earlier releases filled, and that this one has to take over. */
@NullMarked
package customers.core.upgrade;

import org.jspecify.annotations.NullMarked;
