/** Tests of the package. */
@NullMarked
package customers.gateway.trace;

import org.jspecify.annotations.NullMarked;
