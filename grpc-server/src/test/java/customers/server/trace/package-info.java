/** Tests of traces. */
@NullMarked
package customers.server.trace;

import org.jspecify.annotations.NullMarked;
