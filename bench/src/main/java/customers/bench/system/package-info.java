/** The database and the processes that are measured, and the machine that they run on. */
@NullMarked
package customers.bench.system;

import org.jspecify.annotations.NullMarked;
