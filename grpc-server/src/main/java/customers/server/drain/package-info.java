/** What comes before a stop. */
@NullMarked
package customers.server.drain;

import org.jspecify.annotations.NullMarked;
