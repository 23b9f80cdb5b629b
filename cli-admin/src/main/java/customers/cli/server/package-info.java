/** The verbs of servers and their groups. */
@NullMarked
package customers.cli.server;

import org.jspecify.annotations.NullMarked;
