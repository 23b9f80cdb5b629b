/** What is told of things that are tried again and again. */
@NullMarked
package customers.server.outage;

import org.jspecify.annotations.NullMarked;
