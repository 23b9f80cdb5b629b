/** The verbs of sessions. */
@NullMarked
package customers.cli.session;

import org.jspecify.annotations.NullMarked;
