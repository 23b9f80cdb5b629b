/** The cookie that carries a session over HTTP. */
@NullMarked
package customers.gateway.session;

import org.jspecify.annotations.NullMarked;
