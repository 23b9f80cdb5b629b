/** The verbs of events. */
@NullMarked
package customers.cli.event;

import org.jspecify.annotations.NullMarked;
