/** AccessTokenService. */
@NullMarked
package customers.server.token;

import org.jspecify.annotations.NullMarked;
