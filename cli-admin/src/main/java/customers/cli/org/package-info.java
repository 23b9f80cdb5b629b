/** The verbs of one org. */
@NullMarked
package customers.cli.org;

import org.jspecify.annotations.NullMarked;
