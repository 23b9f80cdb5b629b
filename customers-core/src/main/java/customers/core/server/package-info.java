/** The registry of servers. */
@NullMarked
package customers.core.server;

import org.jspecify.annotations.NullMarked;
