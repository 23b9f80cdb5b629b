/** The change feed: what gives events their positions all the time, and the streams that tell of them. */
@NullMarked
package customers.server.event;

import org.jspecify.annotations.NullMarked;
