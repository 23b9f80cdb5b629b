/** The connection of a command to the server: its options, its channel, and what every call carries. */
@NullMarked
package customers.cli.connection;

import org.jspecify.annotations.NullMarked;
