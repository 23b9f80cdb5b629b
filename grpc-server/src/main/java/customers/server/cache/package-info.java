/** What is told of what this server remembers. */
@NullMarked
package customers.server.cache;

import org.jspecify.annotations.NullMarked;
