/** Tests of the package. */
@NullMarked
package customers.gateway;

import org.jspecify.annotations.NullMarked;
