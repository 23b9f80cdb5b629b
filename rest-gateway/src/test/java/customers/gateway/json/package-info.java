/** Tests of the package. */
@NullMarked
package customers.gateway.json;

import org.jspecify.annotations.NullMarked;
