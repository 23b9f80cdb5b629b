/** The end of processes, asked for and not: no call is cut short by the one, no invariant is broken by the other. */
@NullMarked
package customers.e2e.crash;

import org.jspecify.annotations.NullMarked;
