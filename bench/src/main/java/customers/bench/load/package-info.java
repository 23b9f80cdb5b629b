/** Clients that call without pause, or at a rate that nothing slows down, and what came of their calls. */
@NullMarked
package customers.bench.load;

import org.jspecify.annotations.NullMarked;
