/** Calls that are only tried. */
@NullMarked
package customers.core.dryrun;

import org.jspecify.annotations.NullMarked;
