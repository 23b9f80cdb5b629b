/** Tests of the package. */
@NullMarked
package customers.gateway.route;

import org.jspecify.annotations.NullMarked;
