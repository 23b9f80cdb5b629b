/** The id that names a request in answers, logs and the server. */
@NullMarked
package customers.gateway.trace;

import org.jspecify.annotations.NullMarked;
