/** The tree of orgs: reading, changing, suspending and deleting one, and the way from it up to the root. */
@NullMarked
package customers.core.org;

import org.jspecify.annotations.NullMarked;
