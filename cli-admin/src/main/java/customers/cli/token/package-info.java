/** The verbs of access tokens. */
@NullMarked
package customers.cli.token;

import org.jspecify.annotations.NullMarked;
