/** How many requests are worked on at once; what is more is refused before anything of it is read. */
@NullMarked
package customers.gateway.admission;

import org.jspecify.annotations.NullMarked;
