/** LoginService. */
@NullMarked
package customers.server.login;

import org.jspecify.annotations.NullMarked;
