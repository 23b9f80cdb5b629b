/** Tests of the package. */
@NullMarked
package customers.gateway.session;

import org.jspecify.annotations.NullMarked;
