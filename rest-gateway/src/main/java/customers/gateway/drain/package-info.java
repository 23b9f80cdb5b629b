/** What comes before a stop. */
@NullMarked
package customers.gateway.drain;

import org.jspecify.annotations.NullMarked;
