/** How many calls are worked on at once, who waits for its turn, and who is refused because there is too much. */
@NullMarked
package customers.server.admission;

import org.jspecify.annotations.NullMarked;
