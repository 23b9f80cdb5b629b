/** SessionService. */
@NullMarked
package customers.server.session;

import org.jspecify.annotations.NullMarked;
