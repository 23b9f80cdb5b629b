/** The verbs of websites. */
@NullMarked
package customers.cli.website;

import org.jspecify.annotations.NullMarked;
