/** Connections that are secured. */
@NullMarked
package customers.e2e.tls;

import org.jspecify.annotations.NullMarked;
