/** What can be asked of the server itself. */
@NullMarked
package customers.cli.system;

import org.jspecify.annotations.NullMarked;
