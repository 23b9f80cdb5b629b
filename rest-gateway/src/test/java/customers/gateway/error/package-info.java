/** Tests of the package. */
@NullMarked
package customers.gateway.error;

import org.jspecify.annotations.NullMarked;
