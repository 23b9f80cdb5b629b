/** The data alone, and loaded. */
@NullMarked
package customers.bench.data;

import org.jspecify.annotations.NullMarked;
