/** ServerService. */
@NullMarked
package customers.server.server;

import org.jspecify.annotations.NullMarked;
