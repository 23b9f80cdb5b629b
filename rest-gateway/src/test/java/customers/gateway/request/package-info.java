/** Tests of the package. */
@NullMarked
package customers.gateway.request;

import org.jspecify.annotations.NullMarked;
