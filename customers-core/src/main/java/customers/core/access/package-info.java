/** Who may do what: callers, roles and the one table. */
@NullMarked
package customers.core.access;

import org.jspecify.annotations.NullMarked;
