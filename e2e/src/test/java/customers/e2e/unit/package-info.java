/** Calls that are one unit: done once by their key, or tried and not done. */
@NullMarked
package customers.e2e.unit;

import org.jspecify.annotations.NullMarked;
