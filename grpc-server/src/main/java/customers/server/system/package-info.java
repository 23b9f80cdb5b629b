/** SystemService. */
@NullMarked
package customers.server.system;

import org.jspecify.annotations.NullMarked;
