/** Long random sequences of all operations, by several threads; a failing one is made small and printed. */
@NullMarked
package customers.core.random;

import org.jspecify.annotations.NullMarked;
